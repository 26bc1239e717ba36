meta:
  id: smb1_open_andx_response
  title: SMB_COM_OPEN_ANDX Response
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  What was opened.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.41.2
-webide-representation: "{fid:hex}"
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: andx_command
    -orig-id: AndXCommand
    -pipescope-show: hexadecimal
    -pipescope-table: io/pipescope/smb/smb1_commands.tsv
    type: u1
    doc: |
      The next command of the chain, 0xff in the last.
  - id: andx_reserved
    -orig-id: AndXReserved
    type: u1
    doc: |
      Zero.
  - id: ofs_andx
    -orig-id: AndXOffset
    type: u2
    doc: |
      From the SMB header to the next command.
  - id: fid
    -orig-id: FID
    type: u2
    doc: |
      The open file or pipe.
  - id: file_attrs
    -orig-id: FileAttrs
    type: u2
    doc: |
      Attributes.
  - id: last_write_time
    -orig-id: LastWriteTime
    type: u4
    doc: |
      Seconds since 1970.
  - id: file_data_size
    -orig-id: FileDataSize
    type: u4
    doc: |
      Size in bytes.
  - id: access_rights
    -orig-id: AccessRights
    type: u2
    doc: |
      What was granted.
  - id: resource_type
    -orig-id: ResourceType
    type: u2
    doc: |
      0 file, 1 byte pipe, 2 message pipe, 3 printer.
  - id: nmpipe_status
    -orig-id: NMPipeStatus
    type: u2
    doc: |
      State of a pipe: 0x0300 read mode, 0x0c00 type, 0x8000 not blocking,
      0x00ff instances.
