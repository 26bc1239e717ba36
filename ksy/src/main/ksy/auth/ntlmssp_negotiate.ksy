meta:
  id: ntlmssp_negotiate
  title: NTLMSSP NEGOTIATE_MESSAGE, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What the client can do, and in the OEM character set where it is.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/b34032e5-3aae-4bc6-84c3-c6d80eadf7f2 [MS-NLMP] 2.2.1.1, NEGOTIATE_MESSAGE
seq:
  - id: signature
    -orig-id: Signature
    type: u8
    doc: |
      The letters NTLMSSP and a zero, which make 0x005053534d4c544e.
  - id: message_type
    -orig-id: MessageType
    -pipescope-names: {1: NEGOTIATE, 2: CHALLENGE, 3: AUTHENTICATE}
    type: u4
    doc: |
      1.
  - id: negotiate_flags
    -orig-id: NegotiateFlags
    -pipescope-show: hexadecimal
    type: u4
    doc: |
      0x1 names in UTF-16, 0x2 in the OEM character set, 0x800 anonymous,
      0x800000 target information is present, and others.
  - id: len_domain_name
    -orig-id: DomainNameLen
    type: u2
    doc: |
      Bytes of the client's domain.
  - id: len_domain_name_max
    -orig-id: DomainNameMaxLen
    type: u2
    doc: |
      The same, to be ignored.
  - id: ofs_domain_name
    -orig-id: DomainNameBufferOffset
    type: u4
    doc: |
      Where it begins, from the start of the message.
  - id: len_workstation
    -orig-id: WorkstationLen
    type: u2
    doc: |
      Bytes of the client's name.
  - id: len_workstation_max
    -orig-id: WorkstationMaxLen
    type: u2
    doc: |
      The same, to be ignored.
  - id: ofs_workstation
    -orig-id: WorkstationBufferOffset
    type: u4
    doc: |
      Where it begins, from the start of the message.
