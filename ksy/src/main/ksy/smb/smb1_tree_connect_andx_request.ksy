meta:
  id: smb1_tree_connect_andx_request
  title: SMB_COM_TREE_CONNECT_ANDX Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Asks for a share. The password, the path and the service (A:, LPT1:, IPC, COMM
  or ?????) follow, the last two with terminators.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/a105173a-d854-4950-be28-3d3240529ec3 [MS-CIFS] 2.2.4.55, SMB_COM_TREE_CONNECT_ANDX
-webide-representation: "password of {len_password:dec} bytes"
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
      0x1: disconnect the tree of the header first.
  - id: len_password
    -orig-id: PasswordLength
    type: u2
    doc: |
      Bytes of the password.
  - id: len_bytes
    -orig-id: ByteCount
    type: u2
    doc: |
      Bytes that follow.
