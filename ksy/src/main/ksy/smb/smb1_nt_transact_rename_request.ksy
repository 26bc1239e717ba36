meta:
  id: smb1_nt_transact_rename_request
  title: NT_TRANSACT_RENAME Request parameters
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Gives an open file another name, which follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.7.5.1
seq:
  - id: fid
    -orig-id: FID
    type: u2
    doc: |
      The open file.
  - id: rename_flags
    -orig-id: RenameFlags
    type: u2
    doc: |
      1 what has that name is replaced.
