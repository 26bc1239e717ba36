meta:
  id: smb1_echo_request
  title: SMB_COM_ECHO Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Asks for data to be sent back.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.39.1
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: num_echoes
    -orig-id: EchoCount
    type: u2
    doc: |
      How many responses are wanted.
  - id: len_bytes
    -orig-id: ByteCount
    type: u2
    doc: |
      Bytes of the data that follow.
