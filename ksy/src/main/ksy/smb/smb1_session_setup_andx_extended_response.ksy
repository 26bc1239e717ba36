meta:
  id: smb1_session_setup_andx_extended_response
  title: SMB_COM_SESSION_SETUP_ANDX Response with extended security
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The answer to one step of authentication. The security token and the names of
  the server's system follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb/e7514918-a0f6-4932-9f00-ced094445537 [MS-SMB] 2.2.4.6.2, Server Response Extensions
-webide-representation: "token of {len_security_blob:dec} bytes"
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      4.
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
  - id: action
    -orig-id: Action
    type: u2
    doc: |
      1: logged on as guest.
  - id: len_security_blob
    -orig-id: SecurityBlobLength
    type: u2
    doc: |
      Bytes of the security token.
  - id: len_bytes
    -orig-id: ByteCount
    type: u2
    doc: |
      Bytes that follow.
