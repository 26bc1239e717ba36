meta:
  id: telnet_command
  title: Telnet command
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  A command in a Telnet stream. Option negotiation has a third byte; a
  subnegotiation begins with the two bytes IAC SB, and IAC IAC is no command but
  one byte 255 of data.
doc-ref:
  - https://www.rfc-editor.org/rfc/rfc854 RFC 854, TELNET command structure
  - https://www.rfc-editor.org/rfc/rfc1184#section-2.5 RFC 1184, section 2.5, New commands EOF, SUSP and ABORT
-webide-representation: "{command:dec} {option:dec}"
seq:
  - id: iac
    -orig-id: IAC
    type: u1
    doc: Always 255, interpret as command.
  - id: command
    -orig-id: command code
    -pipescope-names:
      236: EOF
      237: SUSP
      238: ABORT
      239: EOR
      240: SE
      241: NOP
      242: data mark
      243: break
      244: interrupt process
      245: abort output
      246: are you there
      247: erase character
      248: erase line
      249: go ahead
      250: SB
      251: WILL
      252: WONT
      253: DO
      254: DONT
      255: IAC
    type: u1
    doc: |
      What to do: 236 and more are defined, 251 WILL, 252 WON'T, 253 DO and 254
      DON'T negotiate an option.
  - id: option
    -orig-id: option
    type: u1
    if: command >= 251 and command <= 254
    doc: Number of the option that is negotiated.
