meta:
  id: ntlmssp_header
  title: NTLMSSP message header
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What every NTLM message begins with.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/907f519d-6217-45b1-b421-dca10fc8af0d [MS-NLMP] 2.2, Message Syntax
-webide-representation: "type {message_type:dec}"
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
      1 NEGOTIATE, 2 CHALLENGE, 3 AUTHENTICATE.
