meta:
  id: smb1_read_request
  title: SMB_COM_READ Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Reads from a file or pipe.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.11.1
-webide-representation: "{len_to_read:dec} bytes"
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
  - id: len_to_read
    -orig-id: CountOfBytesToRead
    type: u2
    doc: |
      Bytes that are wanted.
  - id: read_offset
    -orig-id: ReadOffsetInBytes
    type: u4
    doc: |
      Where in the file.
  - id: estimate_of_remaining
    -orig-id: EstimateOfRemainingBytesToBeRead
    type: u2
    doc: |
      A hint.
