meta:
  id: nbss_header
  title: NetBIOS session packet header and direct TCP transport header
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  The four bytes before each SMB message on TCP. On port 139 the lowest bit of
  `flags` is the 17th bit of the length, on port 445 all of it are the top eight
  of 24 bits.
doc-ref:
  - https://www.rfc-editor.org/rfc/rfc1002#section-4.3.1 RFC 1002, section 4.3.1, General Format of Session Packets
  - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/1dfacde4-b5c7-4494-8a14-a09d3ab4cc83 [MS-SMB2] 2.1, Transport
-webide-representation: "type {type:hex}, {length:dec} bytes"
seq:
  - id: type
    -orig-id: TYPE
    -pipescope-show: hexadecimal
    -pipescope-names:
      0x00: session message
      0x81: session request
      0x82: positive response
      0x83: negative response
      0x84: retarget response
      0x85: keep alive
    type: u1
    doc: |
      0x00 for a session message, 0x81 request, 0x82 positive and 0x83 negative
      response, 0x84 retarget, 0x85 keep alive.
  - id: flags
    -orig-id: FLAGS
    type: u1
    doc: Bits 16 to 23 of the length, of which NetBIOS uses only the lowest.
  - id: length
    -orig-id: LENGTH
    type: u2
    doc: Low 16 bits of the number of bytes that follow.
