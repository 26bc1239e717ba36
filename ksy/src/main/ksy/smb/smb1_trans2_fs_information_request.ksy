meta:
  id: smb1_trans2_fs_information_request
  title: TRANS2_QUERY_FS_INFORMATION Request parameters
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Asks about a file system.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.6.4.1
seq:
  - id: information_level
    -orig-id: InformationLevel
    type: u2
    doc: |
      What is told, or set.
