meta:
  id: smb1_read_andx_response
  title: SMB_COM_READ_ANDX Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What was read; the data follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.42.2
-webide-representation: "{len_data:dec} bytes"
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
  - id: available
    -orig-id: Available
    type: u2
    doc: |
      Of a pipe: bytes that are left; of a file all bits set.
  - id: data_compaction_mode
    -orig-id: DataCompactionMode
    type: u2
    doc: |
      Zero.
  - id: reserved1
    -orig-id: Reserved1
    type: u2
    doc: |
      Zero.
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
  - id: len_data_high
    -orig-id: DataLengthHigh
    type: u2
    doc: |
      Bytes of data, upper 16 bits.
