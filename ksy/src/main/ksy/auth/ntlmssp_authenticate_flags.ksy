meta:
  id: ntlmssp_authenticate_flags
  title: NTLMSSP AUTHENTICATE_MESSAGE, session key and flags
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What follows the fixed part of AUTHENTICATE_MESSAGE.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/033d32cc-88f9-4483-9bf2-b273055038ce [MS-NLMP] 2.2.1.3, AUTHENTICATE_MESSAGE
seq:
  - id: len_encrypted_random_session_key
    -orig-id: EncryptedRandomSessionKeyLen
    type: u2
    doc: |
      Bytes of the session key.
  - id: len_encrypted_random_session_key_max
    -orig-id: EncryptedRandomSessionKeyMaxLen
    type: u2
    doc: |
      The same, to be ignored.
  - id: ofs_encrypted_random_session_key
    -orig-id: EncryptedRandomSessionKeyBufferOffset
    type: u4
    doc: |
      Where it begins, from the start of the message.
  - id: negotiate_flags
    -orig-id: NegotiateFlags
    -pipescope-show: hexadecimal
    type: u4
    doc: |
      0x1 names in UTF-16, 0x2 in the OEM character set, 0x800 anonymous,
      0x800000 target information is present, and others.
