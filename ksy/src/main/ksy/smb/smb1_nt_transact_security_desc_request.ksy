meta:
  id: smb1_nt_transact_security_desc_request
  title: NT_TRANSACT_QUERY_SECURITY_DESC and NT_TRANSACT_SET_SECURITY_DESC Request parameters
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Asks for a security descriptor, or changes it.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.7.6.1 and 2.2.7.3.1
seq:
  - id: fid
    -orig-id: FID
    type: u2
    doc: |
      The open file.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: |
      Zero.
  - id: security_info_fields
    -orig-id: SecurityInfoFields
    type: u4
    doc: |
      Which parts: 1 owner, 2 group, 4 DACL, 8 SACL.
