meta:
  id: smb2_set_info_request
  title: SMB2 SET_INFO Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: Changes information about a file, a pipe or a file system.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/ee9614c4-be54-4a3c-98f1-769a7032a0e4 [MS-SMB2] 2.2.39, SMB2 SET_INFO Request
-webide-representation: "type {info_type:dec}, class {file_info_class:dec}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      33, the variable part counted as one byte.
  - id: info_type
    -orig-id: InfoType
    type: u1
    doc: |
      1 file, 2 file system, 3 security, 4 quota.
  - id: file_info_class
    -orig-id: FileInfoClass
    type: u1
    doc: Which information.
  - id: len_buffer
    -orig-id: BufferLength
    type: u4
    doc: Bytes of the information.
  - id: ofs_buffer
    -orig-id: BufferOffset
    type: u2
    doc: Where the information begins, from the start of the SMB2 header.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: Zero.
  - id: additional_information
    -orig-id: AdditionalInformation
    type: u4
    doc: Parts of a security descriptor.
  - id: file_id_persistent
    -orig-id: FileId.Persistent
    type: u8
    doc: Half of the file id that survives a reconnect.
  - id: file_id_volatile
    -orig-id: FileId.Volatile
    type: u8
    doc: Half of the file id that changes with a reconnect.
