meta:
  id: smb1_nt_transact_ioctl_setup
  title: NT_TRANSACT_IOCTL Request setup words
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  A control function.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.7.2.1
seq:
  - id: function_code
    -orig-id: FunctionCode
    type: u4
    doc: |
      The function.
  - id: fid
    -orig-id: FID
    type: u2
    doc: |
      The open file.
  - id: is_fsctl
    -orig-id: IsFsctl
    type: u1
    doc: |
      1 of the file system, 0 of a device.
  - id: is_flags
    -orig-id: IsFlags
    type: u1
    doc: |
      1 the handle is of a root.
