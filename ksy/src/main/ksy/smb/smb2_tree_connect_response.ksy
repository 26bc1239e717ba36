meta:
  id: smb2_tree_connect_response
  title: SMB2 TREE_CONNECT Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: What the share is.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/dd34e26c-a75e-47fa-aab2-6efc27502e96 [MS-SMB2] 2.2.10, SMB2 TREE_CONNECT Response
-webide-representation: "share type {share_type:dec}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      16.
  - id: share_type
    -orig-id: ShareType
    -pipescope-names: {1: disk, 2: pipe, 3: print}
    type: u1
    doc: |
      1 disk, 2 pipe, 3 print.
  - id: reserved
    -orig-id: Reserved
    type: u1
    doc: Zero.
  - id: share_flags
    -orig-id: ShareFlags
    type: u4
    doc: Caching and other properties of the share.
  - id: capabilities
    -orig-id: Capabilities
    type: u4
    doc: What the share can do.
  - id: maximal_access
    -orig-id: MaximalAccess
    type: u4
    doc: What the user may do at most.
