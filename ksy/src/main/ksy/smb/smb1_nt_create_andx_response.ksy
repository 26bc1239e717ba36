meta:
  id: smb1_nt_create_andx_response
  title: SMB_COM_NT_CREATE_ANDX Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What was opened.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.64.2
-webide-representation: "{fid:hex}"
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
  - id: oplock_level
    -orig-id: OplockLevel
    type: u1
    doc: |
      The oplock that was granted.
  - id: fid
    -orig-id: FID
    type: u2
    doc: |
      The open file or pipe.
  - id: create_disposition
    -orig-id: CreateDisposition
    type: u4
    doc: |
      What was done.
  - id: create_time
    -orig-id: CreateTime
    -pipescope-show: filetime
    type: u8
    doc: |
      FILETIME of the creation.
  - id: last_access_time
    -orig-id: LastAccessTime
    -pipescope-show: filetime
    type: u8
    doc: |
      FILETIME of the last access.
  - id: last_write_time
    -orig-id: LastWriteTime
    -pipescope-show: filetime
    type: u8
    doc: |
      FILETIME of the last write.
  - id: last_change_time
    -orig-id: LastChangeTime
    -pipescope-show: filetime
    type: u8
    doc: |
      FILETIME of the last change.
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
      Attributes.
  - id: allocation_size
    -orig-id: AllocationSize
    -pipescope-show: decimal
    type: u8
    doc: |
      Bytes set aside.
  - id: end_of_file
    -orig-id: EndOfFile
    -pipescope-show: decimal
    type: u8
    doc: |
      Size in bytes.
  - id: resource_type
    -orig-id: ResourceType
    type: u2
    doc: |
      0 file or directory, 1 byte pipe, 2 message pipe, 3 printer.
  - id: nmpipe_status
    -orig-id: NMPipeStatus
    type: u2
    doc: |
      State of a pipe: 0x0300 read mode, 0x0c00 type, 0x8000 not blocking,
      0x00ff instances.
