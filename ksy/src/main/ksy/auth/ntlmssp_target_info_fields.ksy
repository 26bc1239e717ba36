meta:
  id: ntlmssp_target_info_fields
  title: NTLMSSP CHALLENGE_MESSAGE, target information
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What follows the fixed part of a challenge when the server tells its names.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/801a4681-8809-4be9-ab0d-61dcfe762786 [MS-NLMP] 2.2.1.2, CHALLENGE_MESSAGE
seq:
  - id: reserved
    -orig-id: Reserved
    type: u8
    doc: |
      Zero.
  - id: len_target_info
    -orig-id: TargetInfoLen
    type: u2
    doc: |
      Bytes of the list of attributes.
  - id: len_target_info_max
    -orig-id: TargetInfoMaxLen
    type: u2
    doc: |
      The same, to be ignored.
  - id: ofs_target_info
    -orig-id: TargetInfoBufferOffset
    type: u4
    doc: |
      Where it begins, from the start of the message.
