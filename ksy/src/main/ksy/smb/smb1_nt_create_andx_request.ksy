meta:
  id: smb1_nt_create_andx_request
  title: SMB_COM_NT_CREATE_ANDX Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Opens or makes a file, directory or named pipe. The name follows, in UTF-16 at
  an even distance from the SMB header.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d3f83a7e-493b-4d29-b21c-55768b93e144 [MS-CIFS] 2.2.4.64, SMB_COM_NT_CREATE_ANDX
-webide-representation: "name of {len_name:dec} bytes"
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: andx_command
    -orig-id: AndXCommand
    -pipescope-show: hexadecimal
    -pipescope-table: io/pipescope/smb/smb1_commands.tsv
    type: u1
    doc: |
      The next command of the chain, 0xff in the last.
  - id: andx_reserved
    -orig-id: AndXReserved
    type: u1
    doc: |
      Zero.
  - id: ofs_andx
    -orig-id: AndXOffset
    type: u2
    doc: |
      From the SMB header to the next command.
  - id: reserved
    -orig-id: Reserved
    type: u1
    doc: |
      Zero.
  - id: len_name
    -orig-id: NameLength
    type: u2
    doc: |
      Bytes of the name without its terminator.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      Oplocks that are asked for.
  - id: root_directory_fid
    -orig-id: RootDirectoryFID
    type: u4
    doc: |
      Directory the name is relative to, or zero.
  - id: desired_access
    -orig-id: DesiredAccess
    -pipescope-show: hexadecimal
    type: u4
    doc: |
      Access mask.
  - id: allocation_size
    -orig-id: AllocationSize
    -pipescope-show: decimal
    type: u8
    doc: |
      Bytes to set aside.
  - id: ext_file_attributes
    -orig-id: ExtFileAttributes
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
    doc: |
      Of a file that is made.
  - id: share_access
    -orig-id: ShareAccess
    -pipescope-flags: {1: read, 2: write, 4: delete}
    type: u4
    doc: |
      What others may do meanwhile: 0x1 read, 0x2 write, 0x4 delete.
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
      0 supersede, 1 open, 2 create, 3 open if, 4 overwrite, 5 overwrite if.
  - id: create_options
    -orig-id: CreateOptions
    -pipescope-show: hexadecimal
    type: u4
    doc: |
      0x1 directory, 0x40 no directory, 0x1000 delete on close, and more.
  - id: impersonation_level
    -orig-id: ImpersonationLevel
    -pipescope-names: {0: anonymous, 1: identification, 2: impersonation, 3: delegate}
    type: u4
    doc: |
      0 anonymous, 1 identification, 2 impersonation, 3 delegation.
  - id: security_flags
    -orig-id: SecurityFlags
    type: u1
    doc: |
      0x1 dynamic tracking, 0x2 effective only.
  - id: len_bytes
    -orig-id: ByteCount
    type: u2
    doc: |
      Bytes that follow.
