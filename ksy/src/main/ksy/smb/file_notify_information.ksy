meta:
  id: file_notify_information
  title: FILE_NOTIFY_INFORMATION, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  One change in a directory; the name follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-fscc/efbfe127-73ad-4140-9967-ec6500e66d5e [MS-FSCC] 2.7.1, FILE_NOTIFY_INFORMATION
seq:
  - id: ofs_next_entry
    -orig-id: NextEntryOffset
    type: u4
    doc: |
      From this entry to the next one, zero in the last.
  - id: action
    -orig-id: Action
    type: u4
    doc: |
      1 added, 2 removed, 3 modified, 4 renamed from, 5 renamed to, and others
      for streams.
  - id: len_file_name
    -orig-id: FileNameLength
    type: u4
    doc: |
      Bytes of the name, UTF-16LE.
