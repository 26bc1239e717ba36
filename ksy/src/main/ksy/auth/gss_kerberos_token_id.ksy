meta:
  id: gss_kerberos_token_id
  title: Token identifier of the Kerberos GSS-API mechanism
  license: Apache-2.0
  ks-version: "0.11"
  endian: be
doc: |
  What stands between the object identifier of the mechanism and a message of
  Kerberos.
doc-ref: https://www.rfc-editor.org/rfc/rfc4121#section-4.1 RFC 4121, section 4.1, Context Establishment Tokens
-webide-representation: "{token_id:hex}"
seq:
  - id: token_id
    -orig-id: TOK_ID
    type: u2
    doc: |
      0x0100 KRB_AP_REQ, 0x0200 KRB_AP_REP, 0x0300 KRB_ERROR.
