meta:
  id: object_ace_types
  title: What an entry for objects is about
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Follows the access mask of entries for a property or a kind of child.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-dtyp/c79a383c-2b3f-4655-abe7-dcbb7ce0cfbe [MS-DTYP] 2.4.4.3, ACCESS_ALLOWED_OBJECT_ACE
seq:
  - id: flags
    -orig-id: Flags
    type: u4
    doc: Which of the types are there, 1 and 2.
  - id: object_type
    -orig-id: ObjectType
    type: guid
    if: (flags & 1) != 0
    doc: The property or kind of child.
  - id: inherited_object_type
    -orig-id: InheritedObjectType
    type: guid
    if: (flags & 2) != 0
    doc: Which kind of child inherits it.
types:
  guid:
    doc: A GUID.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-dtyp/49e490b8-f972-45d6-a3a4-99f924998d97 [MS-DTYP] 2.3.4.2, GUID
    seq:
      - id: data1
        -orig-id: Data1
        type: u4
        doc: First field.
      - id: data2
        -orig-id: Data2
        type: u2
        doc: Second field.
      - id: data3
        -orig-id: Data3
        type: u2
        doc: Third field.
      - id: data4
        -orig-id: Data4
        type: u8be
        doc: The other eight bytes, in the order of the text.
