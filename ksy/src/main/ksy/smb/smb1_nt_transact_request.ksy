meta:
  id: smb1_nt_transact_request
  title: SMB_COM_NT_TRANSACT Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  An NT transaction, or the first part of one. The setup words and the parts of
  parameters and data follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.62.1
-webide-representation: "function {function:dec}, {len_data:dec} of {len_total_data:dec} bytes"
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words, 19 and the setup words.
  - id: num_max_setup
    -orig-id: MaxSetupCount
    type: u1
    doc: |
      Setup words the response may have.
  - id: reserved1
    -orig-id: Reserved1
    type: u2
    doc: |
      Zero.
  - id: len_total_parameters
    -orig-id: TotalParameterCount
    type: u4
    doc: |
      Bytes of parameters in all messages together.
  - id: len_total_data
    -orig-id: TotalDataCount
    type: u4
    doc: |
      Bytes of data in all messages together.
  - id: len_max_parameters
    -orig-id: MaxParameterCount
    type: u4
    doc: |
      Bytes of parameters the response may have.
  - id: len_max_data
    -orig-id: MaxDataCount
    type: u4
    doc: |
      Bytes of data the response may have.
  - id: len_parameters
    -orig-id: ParameterCount
    type: u4
    doc: |
      Bytes of parameters in this message.
  - id: ofs_parameters
    -orig-id: ParameterOffset
    type: u4
    doc: |
      From the SMB header to the parameters.
  - id: len_data
    -orig-id: DataCount
    type: u4
    doc: |
      Bytes of data in this message.
  - id: ofs_data
    -orig-id: DataOffset
    type: u4
    doc: |
      From the SMB header to the data.
  - id: num_setup
    -orig-id: SetupCount
    type: u1
    doc: |
      Number of setup words.
  - id: function
    -orig-id: Function
    type: u2
    doc: |
      1 create, 2 ioctl, 3 set security, 4 notify, 5 rename, 6 query security.
