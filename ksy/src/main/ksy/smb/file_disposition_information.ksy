meta:
  id: file_disposition_information
  title: FileDispositionInformation
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Whether a file is deleted when it is closed.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-fscc/efbfe127-73ad-4140-9967-ec6500e66d5e [MS-FSCC] 2.4.11, FileDispositionInformation
seq:
  - id: delete_pending
    -orig-id: DeletePending
    type: u1
    doc: |
      1 it is.
