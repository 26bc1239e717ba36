meta:
  id: smb2_write_request
  title: SMB2 WRITE Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Writes to a file, pipe or printer job.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/e7046961-3318-4350-be2a-a8d69bb59ce8 [MS-SMB2] 2.2.21, SMB2 WRITE Request
-webide-representation: "{len_data:dec} bytes at {offset:dec}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      49.
  - id: ofs_data
    -orig-id: DataOffset
    type: u2
    doc: |
      From the SMB2 header to the data.
  - id: len_data
    -orig-id: Length
    type: u4
    doc: |
      Bytes of the data.
  - id: offset
    -orig-id: Offset
    type: u8
    doc: |
      Where in the file; nothing for pipes.
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
  - id: channel
    -orig-id: Channel
    type: u4
    doc: |
      0 none, 1 and 2 RDMA.
  - id: remaining_bytes
    -orig-id: RemainingBytes
    type: u4
    doc: |
      Bytes the client will write next.
  - id: ofs_write_channel_info
    -orig-id: WriteChannelInfoOffset
    type: u2
    doc: |
      From the SMB2 header to the RDMA descriptors.
  - id: len_write_channel_info
    -orig-id: WriteChannelInfoLength
    type: u2
    doc: |
      Bytes of the descriptors.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      0x1 write through, 0x2 unbuffered.
