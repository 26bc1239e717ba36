meta:
  id: smb1_andx
  title: AndX Messages
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How a command that can be chained begins.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/fc4d19f7-8040-426d-9154-7219c57453c8 [MS-CIFS] 2.2.3.4, Batched Messages
-webide-representation: "then {andx_command:hex}"
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
