meta:
  id: telnet_subnegotiation
  title: Telnet subnegotiation
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  What stands between IAC SB and IAC SE, after each doubled IAC was made one
  byte 255.
doc-ref: https://www.rfc-editor.org/rfc/rfc855 RFC 855, Telnet Option Specifications
-webide-representation: "option {option:dec}"
seq:
  - id: option
    -orig-id: option
    type: u1
    doc: Number of the option that the parameters belong to.
  - id: parameters
    -orig-id: parameters
    size-eos: true
    type:
      switch-on: option
      cases:
        24: qualified
        31: window_size
        32: qualified
        35: qualified
        39: qualified
    doc: The parameters; raw for options without a known layout.
types:
  qualified:
    doc: |
      Parameters that say first whether they are asked for: terminal type (24),
      terminal speed (32), X display location (35) and environment (39).
    doc-ref:
      - https://www.rfc-editor.org/rfc/rfc1091 RFC 1091, Telnet Terminal-Type Option
      - https://www.rfc-editor.org/rfc/rfc1079 RFC 1079, Telnet Terminal Speed Option
      - https://www.rfc-editor.org/rfc/rfc1096 RFC 1096, Telnet X Display Location Option
      - https://www.rfc-editor.org/rfc/rfc1572 RFC 1572, Telnet Environment Option
    seq:
      - id: qualifier
        -orig-id: IS, SEND, INFO
        type: u1
        doc: 0 IS, 1 SEND; 2 INFO for the environment.
      - id: value
        -orig-id: value
        size-eos: true
        doc: |
          Text; for the environment variables and values, each after a byte that
          says what it is.
  window_size:
    doc: Window size.
    doc-ref: https://www.rfc-editor.org/rfc/rfc1073 RFC 1073, Telnet Window Size Option
    seq:
      - id: width
        -orig-id: WIDTH
        type: u2
        doc: Characters in a line; 0 when the sender does not say.
      - id: height
        -orig-id: HEIGHT
        type: u2
        doc: Lines; 0 when the sender does not say.
