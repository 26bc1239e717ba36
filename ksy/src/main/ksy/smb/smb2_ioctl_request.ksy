meta:
  id: smb2_ioctl_request
  title: SMB2 IOCTL Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  A control code for a file system or a device; FSCTL_PIPE_TRANSCEIVE
  (0x0011c017) writes to a pipe and reads from it.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5c03c9d6-15de-48a2-9835-8fb37f8a79d8 [MS-SMB2] 2.2.31, SMB2 IOCTL Request
-webide-representation: "code {ctl_code:hex}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      57, the variable part counted as one byte.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: Zero.
  - id: ctl_code
    -orig-id: CtlCode
    -pipescope-show: hexadecimal
    -pipescope-table: io/pipescope/smb/fsctl.tsv
    type: u4
    doc: The control code.
  - id: file_id_persistent
    -orig-id: FileId.Persistent
    type: u8
    doc: Half of the file id that survives a reconnect.
  - id: file_id_volatile
    -orig-id: FileId.Volatile
    type: u8
    doc: Half of the file id that changes with a reconnect.
  - id: ofs_input
    -orig-id: InputOffset
    type: u4
    doc: Where the input begins, from the start of the SMB2 header.
  - id: len_input
    -orig-id: InputCount
    type: u4
    doc: Bytes of the input.
  - id: max_input_response
    -orig-id: MaxInputResponse
    type: u4
    doc: Most bytes of input in the response.
  - id: ofs_output
    -orig-id: OutputOffset
    type: u4
    doc: Zero.
  - id: len_output
    -orig-id: OutputCount
    type: u4
    doc: Zero.
  - id: max_output_response
    -orig-id: MaxOutputResponse
    type: u4
    doc: Most bytes of output in the response.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      0 IOCTL, 1 FSCTL.
  - id: reserved2
    -orig-id: Reserved2
    type: u4
    doc: Zero.
