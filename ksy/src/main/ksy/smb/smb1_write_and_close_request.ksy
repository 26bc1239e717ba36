meta:
  id: smb1_write_and_close_request
  title: SMB_COM_WRITE_AND_CLOSE Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Writes to a file or pipe and closes it. Three reserved double words, the byte
  count and a byte of padding stand before the data when there are 12 words,
  else the latter two.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.40.1
-webide-representation: "{len_to_write:dec} bytes"
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
  - id: last_write_time
    -orig-id: LastWriteTime
    type: u4
    doc: |
      Time to set, seconds since 1970 local time.
