meta:
  id: smb1_nt_transact_create_request
  title: NT_TRANSACT_CREATE Request parameters
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Opens or makes a file with a security descriptor or extended attributes. The
  name follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.7.1.1
seq:
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      Opportunistic locks that are wanted.
  - id: root_directory_fid
    -orig-id: RootDirectoryFID
    type: u4
    doc: |
      Where the name begins, 0 at the root.
  - id: desired_access
    -orig-id: DesiredAccess
    type: u4
    doc: |
      Access mask.
  - id: allocation_size
    -orig-id: AllocationSize
    type: u8
    doc: |
      Bytes that are set aside.
  - id: ext_file_attributes
    -orig-id: ExtFileAttributes
    type: u4
    doc: |
      Attributes of a new file.
  - id: share_access
    -orig-id: ShareAccess
    type: u4
    doc: |
      1 read, 2 write, 4 delete: what others may do meanwhile.
  - id: create_disposition
    -orig-id: CreateDisposition
    type: u4
    doc: |
      0 supersede, 1 open, 2 create, 3 open or create, 4 overwrite, 5
      overwrite or create.
  - id: create_options
    -orig-id: CreateOptions
    type: u4
    doc: |
      How the file is to be opened.
  - id: len_security_descriptor
    -orig-id: SecurityDescriptorLength
    type: u4
    doc: |
      Bytes of it in the data.
  - id: len_ea
    -orig-id: EALength
    type: u4
    doc: |
      Bytes of extended attributes in the data.
  - id: len_name
    -orig-id: NameLength
    type: u4
    doc: |
      Bytes of the name.
  - id: impersonation_level
    -orig-id: ImpersonationLevel
    type: u4
    doc: |
      0 anonymous, 1 identification, 2 impersonation, 3 delegate.
  - id: security_flags
    -orig-id: SecurityFlags
    type: u1
    doc: |
      How the client is followed.
