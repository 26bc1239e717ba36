meta:
  id: smb1_write_request
  title: SMB_COM_WRITE Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Writes to a file or pipe; the data follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.12.1
-webide-representation: "{len_data:dec} bytes"
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: fid
    -orig-id: FID
    type: u2
    doc: |
      The open file or pipe.
  - id: len_to_write
    -orig-id: CountOfBytesToWrite
    type: u2
    doc: |
      Bytes that are to be written.
  - id: write_offset
    -orig-id: WriteOffsetInBytes
    type: u4
    doc: |
      Where in the file.
  - id: estimate_of_remaining
    -orig-id: EstimateOfRemainingBytesToBeWritten
    type: u2
    doc: |
      A hint.
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
    -orig-id: DataLength
    type: u2
    doc: |
      Bytes of data.
