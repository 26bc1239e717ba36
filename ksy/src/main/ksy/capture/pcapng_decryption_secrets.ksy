meta:
  id: pcapng_decryption_secrets
  title: pcapng decryption secrets block, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: The body of a decryption secrets block before the secrets.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Decryption Secrets Block
-webide-representation: "type {secrets_type:hex}"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: secrets_type
    -orig-id: Secrets Type
    type: u4
    doc: Format of the secrets, such as 0x544c534b for a TLS key log.
  - id: len_secrets
    -orig-id: Secrets Length
    type: u4
    doc: Bytes of the secrets, without padding.
