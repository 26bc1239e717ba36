meta:
  id: smb1_transaction_response
  title: SMB_COM_TRANSACTION Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The answer to a transaction, or a part of it. Setup words and the parts of
  parameters and data follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.33.2
-webide-representation: "{len_data:dec} of {len_total_data:dec} bytes"
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
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
  - id: reserved1
    -orig-id: Reserved1
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
  - id: parameter_displacement
    -orig-id: ParameterDisplacement
    type: u2
    doc: |
      Where these parameters belong.
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
  - id: data_displacement
    -orig-id: DataDisplacement
    type: u2
    doc: |
      Where these data belong.
  - id: num_setup
    -orig-id: SetupCount
    type: u1
    doc: |
      Number of setup words.
  - id: reserved2
    -orig-id: Reserved2
    type: u1
    doc: |
      Zero.
