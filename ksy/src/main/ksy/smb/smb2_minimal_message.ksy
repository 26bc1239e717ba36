meta:
  id: smb2_minimal_message
  title: SMB2 LOGOFF Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  A message that says nothing beyond its command: LOGOFF, TREE_DISCONNECT, ECHO
  and CANCEL, and the responses to FLUSH and the first three.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/abdc4ea9-52df-480e-9a36-34f104797d2c [MS-SMB2] 2.2.7, SMB2 LOGOFF Request
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      4.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: Zero.
