meta:
  id: sid
  title: Security identifier
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  A user, a group, a computer or a domain.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-dtyp/f992ad60-0fe4-4b87-9fed-beb478836861 [MS-DTYP] 2.4.2.2, SID
seq:
  - id: revision
    -orig-id: Revision
    type: u1
    doc: Always 1.
  - id: num_sub_authorities
    -orig-id: SubAuthorityCount
    type: u1
    doc: How many numbers follow, at most 15.
  - id: identifier_authority
    -orig-id: IdentifierAuthority
    type: b48be
    doc: Who gives out the numbers.
  - id: sub_authorities
    -orig-id: SubAuthority
    type: u4
    repeat: expr
    repeat-expr: num_sub_authorities
    doc: The numbers.
