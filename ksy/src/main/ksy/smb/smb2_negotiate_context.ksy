meta:
  id: smb2_negotiate_context
  title: SMB2 NEGOTIATE_CONTEXT
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Type and length of one negotiate context. The data follows; the next context
  begins at a multiple of eight bytes.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/15332256-522e-4a53-8cd7-0bd17678a2f7 [MS-SMB2] 2.2.3.1, SMB2 NEGOTIATE_CONTEXT
-webide-representation: "type {context_type:dec}"
seq:
  - id: context_type
    -orig-id: ContextType
    type: u2
    doc: |
      1 preauthentication integrity, 2 encryption, 3 compression, 5 net name, 6
      transport, 7 RDMA transforms, 8 signing.
  - id: len_data
    -orig-id: DataLength
    type: u2
    doc: Bytes of the data.
  - id: reserved
    -orig-id: Reserved
    type: u4
    doc: Zero.
