meta:
  id: smb2_transform_header
  title: SMB2 TRANSFORM_HEADER
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: The 52 bytes before an encrypted message.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/d6ce2327-a4c9-4793-be66-7b5bad2175fa [MS-SMB2] 2.2.41, SMB2 TRANSFORM_HEADER
-webide-representation: "session {session_id:hex}, {original_message_size:dec} bytes"
seq:
  - id: protocol_id
    -orig-id: ProtocolId
    type: u4
    doc: |
      0xfd and the letters SMB, which make 0x424d53fd.
  - id: signature_low
    -orig-id: Signature, first half
    type: u8
    doc: First eight bytes of the authentication tag.
  - id: signature_high
    -orig-id: Signature, second half
    type: u8
    doc: Last eight bytes of the authentication tag.
  - id: nonce_low
    -orig-id: Nonce, first half
    type: u8
    doc: First eight bytes of the nonce; CCM uses 11 bytes of it, GCM 12.
  - id: nonce_high
    -orig-id: Nonce, second half
    type: u8
    doc: Last eight bytes of the nonce.
  - id: original_message_size
    -orig-id: OriginalMessageSize
    type: u4
    doc: Bytes of the message before encryption.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: Zero.
  - id: flags
    -orig-id: Flags/EncryptionAlgorithm
    type: u2
    doc: |
      1: encrypted; in dialects 3.0 and 3.0.2 the algorithm, AES-128-CCM.
  - id: session_id
    -orig-id: SessionId
    type: u8
    doc: The session whose key was used.
