meta:
  id: acl_header
  title: Header of an access control list
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What a list of access control entries begins with.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-dtyp/20233ed8-a6c6-4097-aafa-dd545ed24428 [MS-DTYP] 2.4.5, ACL
seq:
  - id: revision
    -orig-id: AclRevision
    type: u1
    doc: 2, or 4 with entries for objects.
  - id: sbz1
    -orig-id: Sbz1
    type: u1
    doc: Zero.
  - id: len_acl
    -orig-id: AclSize
    type: u2
    doc: Bytes of the list, with this header.
  - id: num_aces
    -orig-id: AceCount
    type: u2
    doc: How many entries follow.
  - id: sbz2
    -orig-id: Sbz2
    type: u2
    doc: Zero.
