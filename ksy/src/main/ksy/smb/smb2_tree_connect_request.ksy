meta:
  id: smb2_tree_connect_request
  title: SMB2 TREE_CONNECT Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Asks for a share. The path, two backslashes, server, backslash, share, is in
  UTF-16.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/832d2130-22e8-4afb-aafd-b30bb0901798 [MS-SMB2] 2.2.9, SMB2 TREE_CONNECT Request
-webide-representation: "path of {len_path:dec} bytes"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      9.
  - id: flags
    -orig-id: Flags/Reserved
    type: u2
    doc: |
      In dialect 3.1.1: 0x1 cluster reconnect, 0x2 redirect to owner, 0x4 extension present.
  - id: ofs_path
    -orig-id: PathOffset
    type: u2
    doc: |
      From the SMB2 header to the path.
  - id: len_path
    -orig-id: PathLength
    type: u2
    doc: |
      Bytes of the path.
