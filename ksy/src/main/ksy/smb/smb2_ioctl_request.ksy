meta:
  id: smb2_ioctl_request
  title: SMB2 IOCTL Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  A control function. Its input, and rarely output, follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5c03c9d6-15de-48a2-9835-8fb37f8a79d8 [MS-SMB2] 2.2.31, SMB2 IOCTL Request
-webide-representation: "function {ctl_code:hex}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      57.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: |
      Zero.
  - id: ctl_code
    -orig-id: CtlCode
    type: u4
    doc: |
      Number of the function, FSCTL or IOCTL.
  - id: file_id_persistent
    -orig-id: FileId.Persistent
    type: u8
    doc: |
      The half of the file id that survives a reconnect.
  - id: file_id_volatile
    -orig-id: FileId.Volatile
    type: u8
    doc: |
      The half that is valid in this session.
  - id: ofs_input
    -orig-id: InputOffset
    type: u4
    doc: |
      From the SMB2 header to the input.
  - id: len_input
    -orig-id: InputCount
    type: u4
    doc: |
      Bytes of the input.
  - id: max_input_response
    -orig-id: MaxInputResponse
    type: u4
    doc: |
      Bytes of input the response may hold.
  - id: ofs_output
    -orig-id: OutputOffset
    type: u4
    doc: |
      Zero.
  - id: len_output
    -orig-id: OutputCount
    type: u4
    doc: |
      Zero.
  - id: max_output_response
    -orig-id: MaxOutputResponse
    type: u4
    doc: |
      Bytes of output the response may hold.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      0x1: an FSCTL, else an IOCTL.
  - id: reserved2
    -orig-id: Reserved2
    type: u4
    doc: |
      Zero.
