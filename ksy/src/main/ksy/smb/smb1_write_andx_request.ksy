meta:
  id: smb1_write_andx_request
  title: SMB_COM_WRITE_ANDX Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Writes to a file or pipe; the data follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.43.1
-webide-representation: "{len_data:dec} bytes, mode {write_mode:hex}"
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
  - id: fid
    -orig-id: FID
    type: u2
    doc: |
      The open file or pipe.
  - id: offset
    -orig-id: Offset
    type: u4
    doc: |
      Where in the file; without meaning in a pipe.
  - id: timeout
    -orig-id: Timeout
    type: u4
    doc: |
      Milliseconds to wait.
  - id: write_mode
    -orig-id: WriteMode
    type: u2
    doc: |
      0x1 write through, 0x2 tell what is available, 0x4 raw, 0x8 start of a
      message.
  - id: remaining
    -orig-id: Remaining
    type: u2
    doc: |
      Bytes to come in later requests.
  - id: len_data_high
    -orig-id: DataLengthHigh
    type: u2
    doc: |
      Bytes of data, upper 16 bits.
  - id: len_data
    -orig-id: DataLength
    type: u2
    doc: |
      Bytes of data, lower 16 bits.
  - id: ofs_data
    -orig-id: DataOffset
    type: u2
    doc: |
      From the SMB header to the data.
