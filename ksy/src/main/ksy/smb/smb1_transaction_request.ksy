meta:
  id: smb1_transaction_request
  title: SMB_COM_TRANSACTION and SMB_COM_TRANSACTION2 Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  A transaction, or the first part of one. The setup words, the name and the parts
  of parameters and data follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.33.1 and 2.2.4.46.1
-webide-representation: "{len_data:dec} of {len_total_data:dec} bytes"
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words, 14 and the setup words.
  - id: len_total_parameters
    -orig-id: TotalParameterCount
    type: u2
    doc: |
      Bytes of parameters in all messages together.
  - id: len_total_data
    -orig-id: TotalDataCount
    type: u2
    doc: |
      Bytes of data in all messages together.
  - id: len_max_parameters
    -orig-id: MaxParameterCount
    type: u2
    doc: |
      Bytes of parameters the response may have.
  - id: len_max_data
    -orig-id: MaxDataCount
    type: u2
    doc: |
      Bytes of data the response may have.
  - id: num_max_setup
    -orig-id: MaxSetupCount
    type: u1
    doc: |
      Setup words the response may have.
  - id: reserved1
    -orig-id: Reserved1
    type: u1
    doc: |
      Zero.
  - id: flags
    -orig-id: Flags
    type: u2
    doc: |
      0x1 disconnect the tree afterwards, 0x2 no response.
  - id: timeout
    -orig-id: Timeout
    type: u4
    doc: |
      Milliseconds; 0xffffffff for ever.
  - id: reserved2
    -orig-id: Reserved2
    type: u2
    doc: |
      Zero.
  - id: len_parameters
    -orig-id: ParameterCount
    type: u2
    doc: |
      Bytes of parameters in this message.
  - id: ofs_parameters
    -orig-id: ParameterOffset
    type: u2
    doc: |
      From the SMB header to the parameters.
  - id: len_data
    -orig-id: DataCount
    type: u2
    doc: |
      Bytes of data in this message.
  - id: ofs_data
    -orig-id: DataOffset
    type: u2
    doc: |
      From the SMB header to the data.
  - id: num_setup
    -orig-id: SetupCount
    type: u1
    doc: |
      Number of setup words.
  - id: reserved3
    -orig-id: Reserved3
    type: u1
    doc: |
      Zero.
