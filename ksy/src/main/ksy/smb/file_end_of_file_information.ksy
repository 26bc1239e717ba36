meta:
  id: file_end_of_file_information
  title: FileEndOfFileInformation and FileAllocationInformation
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Where a file is to end, or how much room it is to have.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-fscc/efbfe127-73ad-4140-9967-ec6500e66d5e [MS-FSCC] 2.4.14 and 2.4.4
seq:
  - id: size
    -orig-id: EndOfFile or AllocationSize
    type: u8
    doc: |
      Bytes.
