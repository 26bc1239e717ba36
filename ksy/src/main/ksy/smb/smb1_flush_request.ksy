meta:
  id: smb1_flush_request
  title: SMB_COM_FLUSH Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Writes what is cached of a file, or waits until a pipe is read.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.6.1
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
