meta:
  id: smb2_query_info_response
  title: SMB2 QUERY_INFO Response, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: The information.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/3b1b3598-a898-44ca-bfac-2dcae065247f [MS-SMB2] 2.2.38, SMB2 QUERY_INFO Response
-webide-representation: "{len_output_buffer:dec} bytes"
seq:
  - id: structure_size
    -orig-id: StructureSize
    type: u2
    doc: |
      9, the variable part counted as one byte.
  - id: ofs_output_buffer
    -orig-id: OutputBufferOffset
    type: u2
    doc: Where the information begins, from the start of the SMB2 header.
  - id: len_output_buffer
    -orig-id: OutputBufferLength
    type: u4
    doc: Bytes of the information.
