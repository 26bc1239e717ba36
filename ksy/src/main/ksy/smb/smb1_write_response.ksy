meta:
  id: smb1_write_response
  title: SMB_COM_WRITE and SMB_COM_WRITE_AND_CLOSE Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How much was written.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.12.2 and 2.2.4.40.2
-webide-representation: "{len_written:dec} bytes"
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: len_written
    -orig-id: CountOfBytesWritten
    type: u2
    doc: |
      Bytes that were written.
