meta:
  id: smb2_write_request
  title: SMB2 WRITE Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: Writes to a file or a pipe.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/e7046961-3318-4350-be2a-a8d69bb59ce8 [MS-SMB2] 2.2.21, SMB2 WRITE Request
-webide-representation: "{len_data:dec} bytes at {offset:dec}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      49, the variable part counted as one byte.
  - id: ofs_data
    -orig-id: DataOffset
    type: u2
    doc: Where the data begins, from the start of the SMB2 header.
  - id: len_data
    -orig-id: Length
    type: u4
    doc: Bytes to write.
  - id: offset
    -orig-id: Offset
    -pipescope-show: decimal
    type: u8
    doc: Where in the file; not used for pipes.
  - id: file_id_persistent
    -orig-id: FileId.Persistent
    type: u8
    doc: Half of the file id that survives a reconnect.
  - id: file_id_volatile
    -orig-id: FileId.Volatile
    type: u8
    doc: Half of the file id that changes with a reconnect.
  - id: channel
    -orig-id: Channel
    type: u4
    doc: |
      0 none, 1 RDMA, 2 RDMA with invalidation.
  - id: remaining_bytes
    -orig-id: RemainingBytes
    type: u4
    doc: Bytes the client will write after this.
  - id: ofs_write_channel_info
    -orig-id: WriteChannelInfoOffset
    type: u2
    doc: |
      Where the channel information begins, from the start of the SMB2 header.
  - id: len_write_channel_info
    -orig-id: WriteChannelInfoLength
    type: u2
    doc: Bytes of the channel information.
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      1 write through, 2 unbuffered.
