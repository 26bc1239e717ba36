meta:
  id: ntlmssp_challenge
  title: NTLMSSP CHALLENGE_MESSAGE, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The server's challenge. Old servers end it here; with target information its
  fields follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/801a4681-8809-4be9-ab0d-61dcfe762786 [MS-NLMP] 2.2.1.2, CHALLENGE_MESSAGE
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
      2.
  - id: len_target_name
    -orig-id: TargetNameLen
    type: u2
    doc: |
      Bytes of the name of the server or its domain.
  - id: len_target_name_max
    -orig-id: TargetNameMaxLen
    type: u2
    doc: |
      The same, to be ignored.
  - id: ofs_target_name
    -orig-id: TargetNameBufferOffset
    type: u4
    doc: |
      Where it begins, from the start of the message.
  - id: negotiate_flags
    -orig-id: NegotiateFlags
    -pipescope-show: hexadecimal
    type: u4
    doc: |
      0x1 names in UTF-16, 0x2 in the OEM character set, 0x800 anonymous,
      0x800000 target information is present, and others.
  - id: server_challenge
    -orig-id: ServerChallenge
    -pipescope-show: bytes
    type: u8
    doc: |
      The nonce that the response answers.
instances:
  target_name:
    -orig-id: TargetName
    pos: ofs_target_name
    size: len_target_name
    -pipescope-show: utf16
    if: len_target_name > 0
    doc: Name of the server or its domain.
