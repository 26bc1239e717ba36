meta:
  id: file_rename_information
  title: FileRenameInformation and FileLinkInformation for SMB2, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The name that a file is to have, or to have as well; it follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-fscc/efbfe127-73ad-4140-9967-ec6500e66d5e [MS-FSCC] 2.4.42.2 and 2.4.28.2
seq:
  - id: replace_if_exists
    -orig-id: ReplaceIfExists
    type: u1
    doc: |
      1 what has that name is replaced.
  - id: reserved1
    -orig-id: Reserved
    type: u1
    doc: |
      Any value.
  - id: reserved2
    -orig-id: Reserved
    type: u2
    doc: |
      Any value.
  - id: reserved3
    -orig-id: Reserved
    type: u4
    doc: |
      Any value.
  - id: root_directory
    -orig-id: RootDirectory
    type: u8
    doc: |
      Zero.
  - id: len_file_name
    -orig-id: FileNameLength
    type: u4
    doc: |
      Bytes of the name, UTF-16LE.
