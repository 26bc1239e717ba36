meta:
  id: ace_header
  title: Header of an access control entry
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What all entries begin with that have an access mask, which are nearly all.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-dtyp/628ebb1d-c509-4ea0-a10f-77ef97ca4586 [MS-DTYP] 2.4.4.1, ACE_HEADER
seq:
  - id: type
    -orig-id: AceType
    type: u1
    doc: Whether it allows (0), denies (1), logs (2), and more.
  - id: flags
    -orig-id: AceFlags
    type: u1
    doc: Who inherits it, and when it is logged.
  - id: len_ace
    -orig-id: AceSize
    type: u2
    doc: Bytes of the entry, with this header.
  - id: mask
    -orig-id: Mask
    type: u4
    doc: What is allowed, denied or logged.
