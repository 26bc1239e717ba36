meta:
  id: smb1_trans2_file_information_request
  title: TRANS2_QUERY_FILE_INFORMATION and TRANS2_SET_FILE_INFORMATION Request parameters
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Asks about an open file, or changes it.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.6.8.1 and 2.2.6.9.1
seq:
  - id: fid
    -orig-id: FID
    type: u2
    doc: |
      The open file.
  - id: information_level
    -orig-id: InformationLevel
    type: u2
    doc: |
      What is told, or set.
