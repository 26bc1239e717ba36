meta:
  id: smb1_trans2_find_first2_request
  title: TRANS2_FIND_FIRST2 Request parameters
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Begins to list a directory. The pattern follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.6.2.1
seq:
  - id: search_attributes
    -orig-id: SearchAttributes
    type: u2
    doc: |
      Which kinds of files are meant, a bit set.
  - id: num_entries
    -orig-id: SearchCount
    type: u2
    doc: |
      Entries that are wanted at most.
  - id: flags
    -orig-id: Flags
    type: u2
    doc: |
      1 close when done, 2 at the end, 4 with resume keys.
  - id: information_level
    -orig-id: InformationLevel
    type: u2
    doc: |
      What is told, or set.
  - id: search_storage_type
    -orig-id: SearchStorageType
    type: u4
    doc: |
      Zero.
