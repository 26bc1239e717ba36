meta:
  id: smb2_create_request
  title: SMB2 CREATE Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Opens or makes a file, directory, named pipe or printer job. The name in
  UTF-16 and a list of contexts follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/e8fb45c1-a03d-44ca-b7ae-47385cfd7997 [MS-SMB2] 2.2.13, SMB2 CREATE Request
-webide-representation: "name of {len_name:dec} bytes"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      57.
  - id: security_flags
    -orig-id: SecurityFlags
    type: u1
    doc: |
      Reserved.
  - id: requested_oplock_level
    -orig-id: RequestedOplockLevel
    type: u1
    doc: |
      0x00 none, 0x01 II, 0x08 exclusive, 0x09 batch, 0xff lease.
  - id: impersonation_level
    -orig-id: ImpersonationLevel
    type: u4
    doc: |
      0 anonymous, 1 identification, 2 impersonation, 3 delegate.
  - id: smb_create_flags
    -orig-id: SmbCreateFlags
    type: u8
    doc: |
      Reserved.
  - id: reserved
    -orig-id: Reserved
    type: u8
    doc: |
      Any value.
  - id: desired_access
    -orig-id: DesiredAccess
    type: u4
    doc: |
      Access mask.
  - id: file_attributes
    -orig-id: FileAttributes
    type: u4
    doc: |
      Of a file that is made.
  - id: share_access
    -orig-id: ShareAccess
    type: u4
    doc: |
      What others may do meanwhile: 0x1 read, 0x2 write, 0x4 delete.
  - id: create_disposition
    -orig-id: CreateDisposition
    type: u4
    doc: |
      0 supersede, 1 open, 2 create, 3 open if, 4 overwrite, 5 overwrite if.
  - id: create_options
    -orig-id: CreateOptions
    type: u4
    doc: |
      0x1 directory file, 0x40 non-directory file, 0x1000 delete on close, and more.
  - id: ofs_name
    -orig-id: NameOffset
    type: u2
    doc: |
      From the SMB2 header to the name.
  - id: len_name
    -orig-id: NameLength
    type: u2
    doc: |
      Bytes of the name.
  - id: ofs_create_contexts
    -orig-id: CreateContextsOffset
    type: u4
    doc: |
      From the SMB2 header to the contexts.
  - id: len_create_contexts
    -orig-id: CreateContextsLength
    type: u4
    doc: |
      Bytes of the contexts.
