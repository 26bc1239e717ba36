meta:
  id: smb2_query_info_request
  title: SMB2 QUERY_INFO Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: Asks for information about a file, a pipe or a file system.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/d623b2f7-a5cd-4639-8cc9-71fa7d9f9ba9 [MS-SMB2] 2.2.37, SMB2 QUERY_INFO Request
-webide-representation: "type {info_type:dec}, class {file_info_class:dec}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      41, the variable part counted as one byte.
  - id: info_type
    -orig-id: InfoType
    type: u1
    doc: |
      1 file, 2 file system, 3 security, 4 quota.
  - id: file_info_class
    -orig-id: FileInfoClass
    type: u1
    doc: Which information.
  - id: len_output_buffer
    -orig-id: OutputBufferLength
    type: u4
    doc: Most bytes of the answer.
  - id: ofs_input_buffer
    -orig-id: InputBufferOffset
    type: u2
    doc: Where the input begins, from the start of the SMB2 header.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: Zero.
  - id: len_input_buffer
    -orig-id: InputBufferLength
    type: u4
    doc: Bytes of the input.
  - id: additional_information
    -orig-id: AdditionalInformation
    type: u4
    doc: Parts of a security descriptor, or how extended attributes are scanned.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: How extended attributes are scanned.
  - id: file_id_persistent
    -orig-id: FileId.Persistent
    type: u8
    doc: Half of the file id that survives a reconnect.
  - id: file_id_volatile
    -orig-id: FileId.Volatile
    type: u8
    doc: Half of the file id that changes with a reconnect.
