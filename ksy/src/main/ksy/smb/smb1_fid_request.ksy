meta:
  id: smb1_fid_request
  title: Requests that begin with a FID
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How requests about an open file begin that say little else: CLOSE, FLUSH,
  SEEK, QUERY_INFORMATION2, SET_INFORMATION2, LOCK_BYTE_RANGE, FIND_CLOSE2 and
  others.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4
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
      The open file.
