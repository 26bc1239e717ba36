meta:
  id: smb1_trans2_find_next2_response
  title: TRANS2_FIND_NEXT2 Response parameters
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How much more of the directory was listed.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.6.3.2
seq:
  - id: num_entries
    -orig-id: SearchCount
    type: u2
    doc: |
      Entries that were returned.
  - id: end_of_search
    -orig-id: EndOfSearch
    type: u2
    doc: |
      1 these are all.
  - id: ofs_ea_error
    -orig-id: EaErrorOffset
    type: u2
    doc: |
      The entry with wrong attributes.
  - id: ofs_last_name
    -orig-id: LastNameOffset
    type: u2
    doc: |
      Where the name of the last entry is.
