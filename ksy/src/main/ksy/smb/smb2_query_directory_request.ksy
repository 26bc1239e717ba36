meta:
  id: smb2_query_directory_request
  title: SMB2 QUERY_DIRECTORY Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Lists a directory.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/5606ad47-5ee0-437a-817e-70c366052962 [MS-SMB2] 2.2.33, SMB2 QUERY_DIRECTORY Request
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      33, the variable part counted as one byte.
  - id: file_information_class
    -orig-id: FileInformationClass
    type: u1
    doc: |
      What is told of each entry.
  - id: flags
    -orig-id: Flags
    type: u1
    doc: |
      1 from the start, 2 one entry only, 4 from the index, 16 with a new
      pattern.
  - id: file_index
    -orig-id: FileIndex
    type: u4
    doc: |
      Where to go on, with flag 4.
  - id: file_id_persistent
    -orig-id: FileId.Persistent
    type: u8
    doc: |
      Half of the file id that survives a reconnect.
  - id: file_id_volatile
    -orig-id: FileId.Volatile
    type: u8
    doc: |
      Half of the file id that changes with a reconnect.
  - id: ofs_file_name
    -orig-id: FileNameOffset
    type: u2
    doc: |
      Where the pattern begins, from the start of the SMB2 header.
  - id: len_file_name
    -orig-id: FileNameLength
    type: u2
    doc: |
      Bytes of the pattern, UTF-16LE.
  - id: len_max_output
    -orig-id: OutputBufferLength
    type: u4
    doc: |
      Bytes that may be returned.
