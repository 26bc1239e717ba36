meta:
  id: smb1_session_setup_andx_extended_request
  title: SMB_COM_SESSION_SETUP_ANDX Request with extended security
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  One step of authentication. The security token and the names of the client's
  system follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb/a00d0361-3544-4845-96ab-309b4bb7705d [MS-SMB] 2.2.4.6.1, Client Request Extensions
-webide-representation: "token of {len_security_blob:dec} bytes"
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      12.
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
  - id: max_buffer_size
    -orig-id: MaxBufferSize
    type: u2
    doc: |
      Largest message the client takes, in bytes.
  - id: num_max_mpx
    -orig-id: MaxMpxCount
    type: u2
    doc: |
      Most requests at once.
  - id: vc_number
    -orig-id: VcNumber
    type: u2
    doc: |
      Zero for the first connection of the client.
  - id: session_key
    -orig-id: SessionKey
    type: u4
    doc: |
      As the server gave it.
  - id: len_security_blob
    -orig-id: SecurityBlobLength
    type: u2
    doc: |
      Bytes of the security token.
  - id: reserved
    -orig-id: Reserved
    type: u4
    doc: |
      Zero.
  - id: capabilities
    -orig-id: Capabilities
    type: u4
    doc: |
      What the client can do, a bit set.
  - id: len_bytes
    -orig-id: ByteCount
    type: u2
    doc: |
      Bytes that follow.
