meta:
  id: smb1_read_response
  title: SMB_COM_READ Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What was read; the data follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.11.2
-webide-representation: "{len_data:dec} bytes"
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: len_returned
    -orig-id: CountOfBytesReturned
    type: u2
    doc: |
      Bytes that were read.
  - id: reserved1
    -orig-id: Reserved[0]
    type: u4
    doc: |
      Zero.
  - id: reserved2
    -orig-id: Reserved[2]
    type: u4
    doc: |
      Zero.
  - id: len_bytes
    -orig-id: ByteCount
    type: u2
    doc: |
      Bytes that follow.
  - id: buffer_format
    -orig-id: BufferFormat
    type: u1
    doc: |
      1, a data buffer.
  - id: len_data
    -orig-id: CountOfBytesRead
    type: u2
    doc: |
      Bytes of data.
