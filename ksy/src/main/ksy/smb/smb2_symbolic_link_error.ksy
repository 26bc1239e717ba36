meta:
  id: smb2_symbolic_link_error
  title: Symbolic Link Error Response, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Where a name leads that runs over a symbolic link. The paths follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.2.2.1, Symbolic Link Error Response
seq:
  - id: len_symlink
    -orig-id: SymLinkLength
    type: u4
    doc: |
      Bytes of what follows.
  - id: symlink_error_tag
    -orig-id: SymLinkErrorTag
    type: u4
    doc: |
      0x4c4d5953.
  - id: reparse_tag
    -orig-id: ReparseTag
    type: u4
    doc: |
      0xa000000c.
  - id: len_reparse_data
    -orig-id: ReparseDataLength
    type: u2
    doc: |
      Bytes from the offsets to the end of the paths.
  - id: len_unparsed_path
    -orig-id: UnparsedPathLength
    type: u2
    doc: |
      Bytes at the end of the name that lie behind the link.
  - id: ofs_substitute_name
    -orig-id: SubstituteNameOffset
    type: u2
    doc: |
      Where the target begins in the paths.
  - id: len_substitute_name
    -orig-id: SubstituteNameLength
    type: u2
    doc: |
      Bytes of the target, UTF-16LE.
  - id: ofs_print_name
    -orig-id: PrintNameOffset
    type: u2
    doc: |
      Where the target for people begins in the paths.
  - id: len_print_name
    -orig-id: PrintNameLength
    type: u2
    doc: |
      Bytes of it.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      1 the target is relative to the link.
