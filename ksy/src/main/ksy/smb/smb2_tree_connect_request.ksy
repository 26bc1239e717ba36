meta:
  id: smb2_tree_connect_request
  title: SMB2 TREE_CONNECT Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: Asks for a share.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/832d2130-22e8-4afb-aafd-b30bb0901798 [MS-SMB2] 2.2.9, SMB2 TREE_CONNECT Request
-webide-representation: "{path:str}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      9, the variable part counted as one byte.
  - id: flags
    -orig-id: Flags/Reserved
    type: u2
    doc: |
      1 cluster reconnect, 2 redirect to owner, 4 an extension is present.
  - id: ofs_path
    -orig-id: PathOffset
    type: u2
    doc: |
      Where the path begins, from the start of the SMB2 header; with an
      extension, from the end of this structure.
  - id: len_path
    -orig-id: PathLength
    type: u2
    doc: Bytes of the path, UTF-16LE.
instances:
  path:
    -orig-id: PathName
    pos: ofs_path - 64
    size: len_path
    -pipescope-show: utf16
    if: len_path > 0
    doc: Server and share.
