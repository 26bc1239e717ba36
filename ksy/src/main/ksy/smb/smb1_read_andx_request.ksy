meta:
  id: smb1_read_andx_request
  title: SMB_COM_READ_ANDX Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Reads from a file or pipe.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.42.1
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
  - id: len_max_to_return
    -orig-id: MaxCountOfBytesToReturn
    type: u2
    doc: |
      Most bytes wanted, lower 16 bits.
  - id: len_min_to_return
    -orig-id: MinCountOfBytesToReturn
    type: u2
    doc: |
      Fewest bytes wanted.
  - id: timeout
    -orig-id: Timeout_or_MaxCountHigh
    type: u4
    doc: |
      Of a pipe: milliseconds to wait, or all bits set. Of a file: upper bits of
      the count.
  - id: remaining
    -orig-id: Remaining
    type: u2
    doc: |
      Bytes the client will go on to read, or zero.
