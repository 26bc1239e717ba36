meta:
  id: smb1_write_andx_response
  title: SMB_COM_WRITE_ANDX Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How much was written.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.43.2
-webide-representation: "{len_written:dec} bytes"
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
  - id: len_written
    -orig-id: Count
    type: u2
    doc: |
      Bytes that were written, lower 16 bits.
  - id: available
    -orig-id: Available
    type: u2
    doc: |
      Of a pipe: bytes that are left to read.
  - id: len_written_high
    -orig-id: CountHigh
    type: u2
    doc: |
      Bytes that were written, upper 16 bits.
