meta:
  id: smb2_dialect
  title: Dialects of an SMB2 NEGOTIATE Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: One entry of the list of dialects.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/e14db7ff-763a-4263-8b10-0c3944f52fc5 [MS-SMB2] 2.2.3, Dialects of an SMB2 NEGOTIATE Request
-webide-representation: "{dialect:hex}"
seq:
  - id: dialect
    -orig-id: Dialects
    -pipescope-show: hexadecimal
    -pipescope-table: io/pipescope/smb/smb2_dialects.tsv
    type: u2
    doc: Number of a dialect, such as 0x0311.
