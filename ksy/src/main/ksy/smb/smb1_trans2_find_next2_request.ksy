meta:
  id: smb1_trans2_find_next2_request
  title: TRANS2_FIND_NEXT2 Request parameters
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Goes on with that. The last name follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.6.3.1
seq:
  - id: sid
    -orig-id: SID
    type: u2
    doc: |
      The search.
  - id: num_entries
    -orig-id: SearchCount
    type: u2
    doc: |
      Entries that are wanted at most.
  - id: information_level
    -orig-id: InformationLevel
    type: u2
    doc: |
      What is told, or set.
  - id: resume_key
    -orig-id: ResumeKey
    type: u4
    doc: |
      Where to go on.
  - id: flags
    -orig-id: Flags
    type: u2
    doc: |
      8 from where it ended.
