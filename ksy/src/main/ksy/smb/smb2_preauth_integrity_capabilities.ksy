meta:
  id: smb2_preauth_integrity_capabilities
  title: SMB2_PREAUTH_INTEGRITY_CAPABILITIES, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How the negotiation is protected. The algorithms follow, then the salt.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.3.1.1, SMB2_PREAUTH_INTEGRITY_CAPABILITIES
seq:
  - id: num_hash_algorithms
    -orig-id: HashAlgorithmCount
    type: u2
    doc: |
      Algorithms that follow.
  - id: len_salt
    -orig-id: SaltLength
    type: u2
    doc: |
      Bytes of the salt.
