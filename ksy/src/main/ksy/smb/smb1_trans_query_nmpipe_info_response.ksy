meta:
  id: smb1_trans_query_nmpipe_info_response
  title: TRANS_QUERY_NMPIPE_INFO Response, data
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What is known of a pipe; its name follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.5.4.2
-webide-representation: "{max_instances:dec} instances at most"
seq:
  - id: output_buffer_size
    -orig-id: OutputBufferSize
    type: u2
    doc: |
      Bytes set aside for what the server writes.
  - id: input_buffer_size
    -orig-id: InputBufferSize
    type: u2
    doc: |
      Bytes set aside for what clients write.
  - id: max_instances
    -orig-id: MaximumInstances
    type: u1
    doc: |
      Instances allowed, 255 for any number.
  - id: cur_instances
    -orig-id: CurrentInstances
    type: u1
    doc: |
      Instances there are.
  - id: len_pipe_name
    -orig-id: PipeNameLength
    type: u1
    doc: |
      Bytes of the name with its terminator.
