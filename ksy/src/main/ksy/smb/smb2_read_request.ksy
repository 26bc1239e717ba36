meta:
  id: smb2_read_request
  title: SMB2 READ Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: Reads a file or a pipe.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/320f04f3-1b28-45cd-aaa1-9e5aed810dca [MS-SMB2] 2.2.19, SMB2 READ Request
-webide-representation: "{length:dec} bytes at {offset:dec}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      49, the variable part counted as one byte.
  - id: padding
    -orig-id: Padding
    type: u1
    doc: Where the client would like the data in the response.
  - id: flags
    -orig-id: Flags
    type: u1
    doc: |
      1 unbuffered, 2 compressed.
  - id: length
    -orig-id: Length
    type: u4
    doc: Bytes wanted.
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
  - id: len_minimum
    -orig-id: MinimumCount
    type: u4
    doc: Fewer bytes are a failure.
  - id: channel
    -orig-id: Channel
    type: u4
    doc: |
      0 none, 1 RDMA, 2 RDMA with invalidation.
  - id: remaining_bytes
    -orig-id: RemainingBytes
    type: u4
    doc: Bytes the client will read after this.
  - id: ofs_read_channel_info
    -orig-id: ReadChannelInfoOffset
    type: u2
    doc: |
      Where the channel information begins, from the start of the SMB2 header.
  - id: len_read_channel_info
    -orig-id: ReadChannelInfoLength
    type: u2
    doc: Bytes of the channel information.
