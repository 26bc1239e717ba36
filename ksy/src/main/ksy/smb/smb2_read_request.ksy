meta:
  id: smb2_read_request
  title: SMB2 READ Request
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Reads from a file, pipe or printer job.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/320f04f3-1b28-45cd-aaa1-9e5aed810dca [MS-SMB2] 2.2.19, SMB2 READ Request
-webide-representation: "{length:dec} bytes at {offset:dec}"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      49.
  - id: padding
    -orig-id: Padding
    type: u1
    doc: |
      Where in the response the client likes the data.
  - id: flags
    -orig-id: Flags
    type: u1
    doc: |
      0x1 unbuffered, 0x2 compressed.
  - id: length
    -orig-id: Length
    type: u4
    doc: |
      Bytes wanted.
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
  - id: minimum_count
    -orig-id: MinimumCount
    type: u4
    doc: |
      Fewer bytes make the read fail.
  - id: channel
    -orig-id: Channel
    type: u4
    doc: |
      0 none, 1 and 2 RDMA.
  - id: remaining_bytes
    -orig-id: RemainingBytes
    type: u4
    doc: |
      Bytes the client will read next.
  - id: ofs_read_channel_info
    -orig-id: ReadChannelInfoOffset
    type: u2
    doc: |
      From the SMB2 header to the RDMA descriptors.
  - id: len_read_channel_info
    -orig-id: ReadChannelInfoLength
    type: u2
    doc: |
      Bytes of the descriptors.
