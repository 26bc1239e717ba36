meta:
  id: rlogin_start
  title: Start of an rlogin connection
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: What the client sends first. The server answers with one zero byte.
doc-ref: https://www.rfc-editor.org/rfc/rfc1282 RFC 1282, BSD Rlogin, Connection Establishment
seq:
  - id: empty
    -orig-id: empty string
    type: u1
    doc: Always 0.
  - id: client_user_name
    -orig-id: client-user-name
    terminator: 0
    doc: Name of the user at the client.
  - id: server_user_name
    -orig-id: server-user-name
    terminator: 0
    doc: Name of the user to become at the server.
  - id: terminal
    -orig-id: terminal-type/speed
    terminator: 0
    doc: Type of the terminal, a slash and its speed in bits per second.
