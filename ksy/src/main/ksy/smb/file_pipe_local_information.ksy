meta:
  id: file_pipe_local_information
  title: FilePipeLocalInformation
  -pipescope-protocol: smb
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What is known of the near end of a pipe.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-fscc/efbfe127-73ad-4140-9967-ec6500e66d5e [MS-FSCC] 2.4.37
-webide-representation: "type {named_pipe_type:dec}"
seq:
  - id: named_pipe_type
    -orig-id: NamedPipeType
    type: u4
    doc: |
      0 byte stream, 1 message.
  - id: named_pipe_configuration
    -orig-id: NamedPipeConfiguration
    type: u4
    doc: |
      0 inbound, 1 outbound, 2 full duplex.
  - id: maximum_instances
    -orig-id: MaximumInstances
    type: u4
    doc: |
      Instances allowed.
  - id: current_instances
    -orig-id: CurrentInstances
    type: u4
    doc: |
      Instances there are.
  - id: inbound_quota
    -orig-id: InboundQuota
    type: u4
    doc: |
      Bytes set aside for what clients write.
  - id: read_data_available
    -orig-id: ReadDataAvailable
    type: u4
    doc: |
      Bytes that can be read.
  - id: outbound_quota
    -orig-id: OutboundQuota
    type: u4
    doc: |
      Bytes set aside for what the server writes.
  - id: write_quota_available
    -orig-id: WriteQuotaAvailable
    type: u4
    doc: |
      Bytes that can be written without waiting.
  - id: named_pipe_state
    -orig-id: NamedPipeState
    type: u4
    doc: |
      1 disconnected, 2 listening, 3 connected, 4 closing.
  - id: named_pipe_end
    -orig-id: NamedPipeEnd
    type: u4
    doc: |
      0 client, 1 server.
