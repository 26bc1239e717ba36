meta:
  id: smb1_open_andx_request
  title: SMB_COM_OPEN_ANDX Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Opens or makes a file. The name follows, with a terminator.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/49a0f97d-c4a7-48a3-bf50-46d816825729 [MS-CIFS] 2.2.4.41, SMB_COM_OPEN_ANDX
-webide-representation: "access {access_mode:hex}"
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
  - id: flags
    -orig-id: Flags
    type: u2
    doc: |
      Oplocks and attributes that are asked for.
  - id: access_mode
    -orig-id: AccessMode
    type: u2
    doc: |
      0 read, 1 write, 2 both, 3 execute, and the sharing mode.
  - id: search_attrs
    -orig-id: SearchAttrs
    type: u2
    doc: |
      Attributes a found file may have.
  - id: file_attrs
    -orig-id: FileAttrs
    type: u2
    doc: |
      Attributes of a file that is made.
  - id: creation_time
    -orig-id: CreationTime
    type: u4
    doc: |
      Seconds since 1970.
  - id: open_mode
    -orig-id: OpenMode
    type: u2
    doc: |
      What to do when the file exists or does not exist.
  - id: allocation_size
    -orig-id: AllocationSize
    type: u4
    doc: |
      Bytes to set aside.
  - id: timeout
    -orig-id: Timeout
    type: u4
    doc: |
      Milliseconds to wait for a file that is in use.
  - id: reserved
    -orig-id: Reserved
    type: u4
    doc: |
      Zero.
  - id: len_bytes
    -orig-id: ByteCount
    type: u2
    doc: |
      Bytes that follow.
