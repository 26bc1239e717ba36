meta:
  id: pcapng_custom_block
  title: pcapng custom block, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian:
    switch-on: is_le
    cases:
      true: le
      false: be
doc: |
  The body of a custom block (0x00000bad to be copied, 0x40000bad not to be)
  before its data.
doc-ref: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcapng PCAP next generation capture file format, Custom Block
-webide-representation: "enterprise {private_enterprise_number:dec}"
params:
  - id: is_le
    type: bool
    doc: Whether the integers of this capture are little-endian.
seq:
  - id: private_enterprise_number
    -orig-id: Private Enterprise Number (PEN)
    type: u4
    doc: Number IANA gave to whoever defined the data.
