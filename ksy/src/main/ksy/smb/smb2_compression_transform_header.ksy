meta:
  id: smb2_compression_transform_header
  title: SMB2 COMPRESSION_TRANSFORM_HEADER
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The 16 bytes before a compressed message. Unchained, `ofs_data` bytes of plain
  data follow and then the compressed ones; chained, the last eight bytes are
  the header of the first compressed payload.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-smb2/1d435f21-9a21-4f4c-828e-624a176cf2a0 [MS-SMB2] 2.2.42, SMB2 COMPRESSION_TRANSFORM_HEADER
-webide-representation: "algorithm {compression_algorithm:dec}"
seq:
  - id: protocol_id
    -orig-id: ProtocolId
    type: u4
    doc: |
      0xfc and the letters SMB, which make 0x424d53fc.
  - id: original_compressed_segment_size
    -orig-id: OriginalCompressedSegmentSize
    type: u4
    doc: Bytes of the data once it is decompressed.
  - id: compression_algorithm
    -orig-id: CompressionAlgorithm
    type: u2
    doc: |
      0 none, 1 LZNT1, 2 LZ77, 3 LZ77+Huffman, 4 Pattern_V1, 5 LZ4.
  - id: flags
    -orig-id: Flags
    type: u2
    doc: |
      0 unchained, 1 chained.
  - id: ofs_data
    -orig-id: Offset/Length
    type: u4
    doc: |
      Unchained, from the end of this header to the compressed data. Chained,
      bytes of the first payload.
