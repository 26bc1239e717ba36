meta:
  id: smb2_algorithm_list
  title: SMB2_ENCRYPTION_CAPABILITIES and SMB2_SIGNING_CAPABILITIES, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How messages may be encrypted or signed. The algorithms follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.3.1.2 and 2.2.3.1.7
seq:
  - id: num_algorithms
    -orig-id: CipherCount or SigningAlgorithmCount
    type: u2
    doc: |
      Algorithms that follow.
