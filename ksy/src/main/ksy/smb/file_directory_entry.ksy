meta:
  id: file_directory_entry
  title: Directory entry, what all classes begin with
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How each entry of a directory begins, whatever else is told of it.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-fscc/efbfe127-73ad-4140-9967-ec6500e66d5e [MS-FSCC] 2.4.10, FileDirectoryInformation
seq:
  - id: ofs_next_entry
    -orig-id: NextEntryOffset
    type: u4
    doc: |
      From this entry to the next one, zero in the last.
  - id: file_index
    -orig-id: FileIndex
    type: u4
    doc: |
      Place in the directory, of no meaning to most.
