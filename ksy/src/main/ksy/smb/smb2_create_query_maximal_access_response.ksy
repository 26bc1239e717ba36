meta:
  id: smb2_create_query_maximal_access_response
  title: SMB2_CREATE_QUERY_MAXIMAL_ACCESS_RESPONSE
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What the user may do with what was opened.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.14.2.5, SMB2_CREATE_QUERY_MAXIMAL_ACCESS_RESPONSE
seq:
  - id: query_status
    -orig-id: QueryStatus
    type: u4
    doc: |
      Whether that could be found out.
  - id: maximal_access
    -orig-id: MaximalAccess
    type: u4
    doc: |
      Access mask.
