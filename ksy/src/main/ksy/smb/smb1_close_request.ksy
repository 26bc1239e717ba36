meta:
  id: smb1_close_request
  title: SMB_COM_CLOSE Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Closes a file or pipe.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.5.1
-webide-representation: "{fid:hex}"
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
  - id: last_time_modified
    -orig-id: LastTimeModified
    type: u4
    doc: |
      Time to set.
