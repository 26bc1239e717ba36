meta:
  id: smb1_negotiate_request
  title: SMB_COM_NEGOTIATE request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The parameter and data blocks of a negotiate request: the dialects a client
  speaks, SMB2 ones among them.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/25c8c3c9-58fc-4bb8-aa8f-0272dede84c5 [MS-CIFS] 2.2.4.52.1, Request
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: Zero; there are no parameters.
  - id: len_dialects
    -orig-id: ByteCount
    type: u2
    doc: Bytes of the dialects.
  - id: dialects
    -orig-id: Dialects
    size: len_dialects
    type: dialect_list
    doc: The dialects, in the order the response counts them.
types:
  dialect_list:
    doc: Dialects up to the end of the data block.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/25c8c3c9-58fc-4bb8-aa8f-0272dede84c5 [MS-CIFS] 2.2.4.52.1, Request
    seq:
      - id: entries
        -orig-id: Dialects
        type: dialect
        repeat: eos
        doc: One dialect each.
  dialect:
    doc: One dialect.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/25c8c3c9-58fc-4bb8-aa8f-0272dede84c5 [MS-CIFS] 2.2.4.52.1, Request
    seq:
      - id: buffer_format
        -orig-id: BufferFormat
        type: u1
        valid: 2
        doc: |
          2, a dialect string.
      - id: dialect_string
        -orig-id: DialectString
        terminator: 0
        doc: Name of the dialect in ASCII, such as NT LM 0.12 or SMB 2.???.
