meta:
  id: ntlmssp_authenticate
  title: NTLMSSP AUTHENTICATE_MESSAGE, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Who logs on, and the proof. Old clients end it here; else a session key and
  the flags follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/033d32cc-88f9-4483-9bf2-b273055038ce [MS-NLMP] 2.2.1.3, AUTHENTICATE_MESSAGE
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
      3.
  - id: len_lm_challenge_response
    -orig-id: LmChallengeResponseLen
    type: u2
    doc: |
      Bytes of the LM response.
  - id: len_lm_challenge_response_max
    -orig-id: LmChallengeResponseMaxLen
    type: u2
    doc: |
      The same, to be ignored.
  - id: ofs_lm_challenge_response
    -orig-id: LmChallengeResponseBufferOffset
    type: u4
    doc: |
      Where it begins, from the start of the message.
  - id: len_nt_challenge_response
    -orig-id: NtChallengeResponseLen
    type: u2
    doc: |
      Bytes of the NT response.
  - id: len_nt_challenge_response_max
    -orig-id: NtChallengeResponseMaxLen
    type: u2
    doc: |
      The same, to be ignored.
  - id: ofs_nt_challenge_response
    -orig-id: NtChallengeResponseBufferOffset
    type: u4
    doc: |
      Where it begins, from the start of the message.
  - id: len_domain_name
    -orig-id: DomainNameLen
    type: u2
    doc: |
      Bytes of the domain.
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
  - id: len_user_name
    -orig-id: UserNameLen
    type: u2
    doc: |
      Bytes of the name of the user.
  - id: len_user_name_max
    -orig-id: UserNameMaxLen
    type: u2
    doc: |
      The same, to be ignored.
  - id: ofs_user_name
    -orig-id: UserNameBufferOffset
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
instances:
  domain_name:
    -orig-id: DomainName
    pos: ofs_domain_name
    size: len_domain_name
    -pipescope-show: utf16
    if: len_domain_name > 0
    doc: Domain of the user.
  user_name:
    -orig-id: UserName
    pos: ofs_user_name
    size: len_user_name
    -pipescope-show: utf16
    if: len_user_name > 0
    doc: Name of the user.
  workstation:
    -orig-id: Workstation
    pos: ofs_workstation
    size: len_workstation
    -pipescope-show: utf16
    if: len_workstation > 0
    doc: The client's name.
  lm_challenge_response:
    -orig-id: LmChallengeResponse
    pos: ofs_lm_challenge_response
    size: len_lm_challenge_response
    if: len_lm_challenge_response > 0
    doc: Response by the LM hash.
  nt_challenge_response:
    -orig-id: NtChallengeResponse
    pos: ofs_nt_challenge_response
    size: len_nt_challenge_response
    if: len_nt_challenge_response > 0
    doc: Response by the NT hash.
