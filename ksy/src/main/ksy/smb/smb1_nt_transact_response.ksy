meta:
  id: smb1_nt_transact_response
  title: SMB_COM_NT_TRANSACT Response, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What an NT transaction returns, or a part of it. The setup words, the
  parameters and the data follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.62.2
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: reserved1
    -orig-id: Reserved1, first byte
    type: u1
    doc: |
      Zero.
  - id: reserved2
    -orig-id: Reserved1, the others
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
  - id: parameter_displacement
    -orig-id: ParameterDisplacement
    type: u4
    doc: |
      Where they belong among all parameters.
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
  - id: data_displacement
    -orig-id: DataDisplacement
    type: u4
    doc: |
      Where they belong among all data.
  - id: num_setup
    -orig-id: SetupCount
    type: u1
    doc: |
      Number of setup words.
