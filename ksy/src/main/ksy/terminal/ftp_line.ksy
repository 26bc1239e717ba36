meta:
  id: ftp_line
  title: Line of an FTP control connection
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: A command of the client or a line of a reply.
doc-ref: https://www.rfc-editor.org/rfc/rfc959#section-5.3 RFC 959, section 5.3, Commands
-webide-representation: "{text:str}"
seq:
  - id: text
    -orig-id: command or reply
    -pipescope-show: ascii
    terminator: 0x0a
    eos-error: false
    doc: The line with its carriage return, without its line feed.
