meta:
  id: smb1_trans2_path_information_request
  title: TRANS2_QUERY_PATH_INFORMATION and TRANS2_SET_PATH_INFORMATION Request parameters
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Asks about a file by its name, or changes it. The name follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.6.6.1 and 2.2.6.7.1
seq:
  - id: information_level
    -orig-id: InformationLevel
    type: u2
    doc: |
      What is told, or set.
  - id: reserved
    -orig-id: Reserved
    type: u4
    doc: |
      Zero.
