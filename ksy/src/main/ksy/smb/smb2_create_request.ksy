meta:
  id: smb2_create_request
  title: SMB2 CREATE Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: Opens or creates a file or a named pipe.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/e8fb45c1-a03d-44ca-b7ae-47385cfd7997 [MS-SMB2] 2.2.13, SMB2 CREATE Request
-webide-representation: "{name:str}, disposition {create_disposition:dec}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      57, the variable part counted as one byte.
  - id: security_flags
    -orig-id: SecurityFlags
    type: u1
    doc: Reserved.
  - id: requested_oplock_level
    -orig-id: RequestedOplockLevel
    -pipescope-show: hexadecimal
    -pipescope-names: {0: none, 1: level II, 8: exclusive, 9: batch, 0xff: lease}
    type: u1
    doc: |
      0 none, 1 level II, 8 exclusive, 9 batch, 0xff lease.
  - id: impersonation_level
    -orig-id: ImpersonationLevel
    -pipescope-names: {0: anonymous, 1: identification, 2: impersonation, 3: delegate}
    type: u4
    doc: |
      0 anonymous, 1 identification, 2 impersonation, 3 delegate.
  - id: smb_create_flags
    -orig-id: SmbCreateFlags
    type: u8
    doc: Reserved.
  - id: reserved
    -orig-id: Reserved
    type: u8
    doc: Reserved, any value.
  - id: desired_access
    -orig-id: DesiredAccess
    -pipescope-show: hexadecimal
    type: u4
    doc: Access mask.
  - id: file_attributes
    -orig-id: FileAttributes
    -pipescope-flags:
      0x1: read only
      0x2: hidden
      0x4: system
      0x10: directory
      0x20: archive
      0x80: normal
      0x100: temporary
      0x200: sparse
      0x400: reparse point
      0x800: compressed
    type: u4
    doc: Attributes of a new file.
  - id: share_access
    -orig-id: ShareAccess
    -pipescope-flags: {1: read, 2: write, 4: delete}
    type: u4
    doc: |
      1 read, 2 write, 4 delete: what others may do meanwhile.
  - id: create_disposition
    -orig-id: CreateDisposition
    -pipescope-names:
      0: supersede
      1: open
      2: create
      3: open or create
      4: overwrite
      5: overwrite or create
    type: u4
    doc: |
      0 supersede, 1 open, 2 create, 3 open or create, 4 overwrite, 5 overwrite
      or create.
  - id: create_options
    -orig-id: CreateOptions
    -pipescope-show: hexadecimal
    type: u4
    doc: How the file is to be opened.
  - id: ofs_name
    -orig-id: NameOffset
    type: u2
    doc: Where the name begins, from the start of the SMB2 header.
  - id: len_name
    -orig-id: NameLength
    type: u2
    doc: Bytes of the name, UTF-16LE, without a leading backslash.
  - id: ofs_create_contexts
    -orig-id: CreateContextsOffset
    type: u4
    doc: |
      Where the first create context begins, from the start of the SMB2 header.
  - id: len_create_contexts
    -orig-id: CreateContextsLength
    type: u4
    doc: Bytes of all create contexts.
instances:
  name:
    -orig-id: Buffer
    pos: ofs_name - 64
    size: len_name
    -pipescope-show: utf16
    if: len_name > 0
    doc: Name of the file or pipe, relative to the share.
