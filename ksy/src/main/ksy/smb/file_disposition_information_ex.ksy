meta:
  id: file_disposition_information_ex
  title: FileDispositionInformationEx
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Whether and how a file is deleted.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-fscc/efbfe127-73ad-4140-9967-ec6500e66d5e [MS-FSCC] 2.4.12, FileDispositionInformationEx
seq:
  - id: flags
    -orig-id: Flags
    type: u4
    doc: |
      1 delete, 2 at once, and others.
