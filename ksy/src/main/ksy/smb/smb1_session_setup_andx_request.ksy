meta:
  id: smb1_session_setup_andx_request
  title: SMB_COM_SESSION_SETUP_ANDX Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Logs a user on without a security token. The responses to the challenge, the
  names of the user and the domain, and of the client's system follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.53.1
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: andx_command
    -orig-id: AndXCommand
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
      Bytes that the client takes in one message.
  - id: max_mpx_count
    -orig-id: MaxMpxCount, requests at once
    type: u2
    doc: |
      Requests that the client has at once.
  - id: vc_number
    -orig-id: VcNumber
    type: u2
    doc: |
      Which connection of the client this is.
  - id: session_key
    -orig-id: SessionKey
    type: u4
    doc: |
      As the server said.
  - id: len_oem_password
    -orig-id: OEMPasswordLen
    type: u2
    doc: |
      Bytes of the first response.
  - id: len_unicode_password
    -orig-id: UnicodePasswordLen
    type: u2
    doc: |
      Bytes of the second response.
  - id: reserved
    -orig-id: Reserved
    type: u4
    doc: |
      Zero.
  - id: capabilities
    -orig-id: Capabilities
    type: u4
    doc: |
      What the client can do.
  - id: len_bytes
    -orig-id: ByteCount
    type: u2
    doc: |
      Bytes that follow.
