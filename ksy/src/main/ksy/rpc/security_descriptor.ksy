meta:
  id: security_descriptor
  title: Security descriptor, self-relative
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Who owns an object, and who may do what with it: a header with the places of
  the parts, which may be in any order behind it.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-dtyp/7d4dac05-9cef-4563-a058-f108abecce1d [MS-DTYP] 2.4.6, SECURITY_DESCRIPTOR
seq:
  - id: revision
    -orig-id: Revision
    type: u1
    doc: Always 1.
  - id: sbz1
    -orig-id: Sbz1
    type: u1
    doc: Zero, or a part of the resource manager's own control bits.
  - id: control
    -orig-id: Control
    type: u2
    doc: Which parts there are, and where they came from.
  - id: ofs_owner
    -orig-id: OffsetOwner
    type: u4
    doc: Where the owner is, from the start of the descriptor; 0 without.
  - id: ofs_group
    -orig-id: OffsetGroup
    type: u4
    doc: Where the group is; 0 without.
  - id: ofs_sacl
    -orig-id: OffsetSacl
    type: u4
    doc: Where the list of what is logged is; 0 without.
  - id: ofs_dacl
    -orig-id: OffsetDacl
    type: u4
    doc: Where the list of what is allowed is; 0 without.
