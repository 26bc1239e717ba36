meta:
  id: smb2_transport_capabilities
  title: SMB2_TRANSPORT_CAPABILITIES
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What the transport takes care of.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.3.1.5, SMB2_TRANSPORT_CAPABILITIES
seq:
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      1 the transport is secure, so that messages need no encryption.
