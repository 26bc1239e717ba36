meta:
  id: smb1_trans_peek_nmpipe_response
  title: TRANS_PEEK_NMPIPE Response, parameters
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What waits in a pipe; the data of the transaction are its beginning.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.5.5.2
-webide-representation: "{read_data_available:dec} bytes"
seq:
  - id: read_data_available
    -orig-id: ReadDataAvailable
    type: u2
    doc: |
      Bytes that can be read.
  - id: len_message
    -orig-id: MessageBytesLength
    type: u2
    doc: |
      Bytes of the first message.
  - id: nmpipe_state
    -orig-id: NamedPipeState
    type: u2
    doc: |
      1 disconnected, 2 listening, 3 connected, 4 closing.
