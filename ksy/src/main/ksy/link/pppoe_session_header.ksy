meta:
  id: pppoe_session_header
  title: PPP over Ethernet header
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: The six bytes before the PPP protocol field in a session frame.
doc-ref: https://www.rfc-editor.org/rfc/rfc2516#section-4 RFC 2516, section 4, Payloads
-webide-representation: "session {session_id:dec}"
seq:
  - id: version
    -orig-id: VER
    type: b4
    doc: |
      1.
  - id: type
    -orig-id: TYPE
    type: b4
    doc: |
      1.
  - id: code
    -orig-id: CODE
    type: u1
    doc: |
      0 for session data.
  - id: session_id
    -orig-id: SESSION_ID
    type: u2
    doc: Number of the session.
  - id: length
    -orig-id: LENGTH
    type: u2
    doc: Bytes of the PPP frame, its protocol field among them.
