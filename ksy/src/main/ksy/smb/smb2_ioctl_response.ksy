meta:
  id: smb2_ioctl_response
  title: SMB2 IOCTL Response, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: What the control code gave.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/f70eccb6-e1be-4db8-9c47-9ac86ef18dbb [MS-SMB2] 2.2.32, SMB2 IOCTL Response
-webide-representation: "code {ctl_code:hex}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      49, the variable part counted as one byte.
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
  - id: ofs_output
    -orig-id: OutputOffset
    type: u4
    doc: Where the output begins, from the start of the SMB2 header.
  - id: len_output
    -orig-id: OutputCount
    type: u4
    doc: Bytes of the output.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: Zero.
  - id: reserved2
    -orig-id: Reserved2
    type: u4
    doc: Zero.
