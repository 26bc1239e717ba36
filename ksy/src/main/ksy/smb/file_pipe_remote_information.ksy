meta:
  id: file_pipe_remote_information
  title: FilePipeRemoteInformation
  -pipescope-protocol: smb
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  How a client collects what it writes before it sends.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-fscc/efbfe127-73ad-4140-9967-ec6500e66d5e [MS-FSCC] 2.4.38
-webide-representation: "{len_maximum_collection:dec} bytes"
seq:
  - id: collect_data_time
    -orig-id: CollectDataTime
    -pipescope-show: filetime
    type: u8
    doc: |
      Longest time to wait, in units of 100 ns.
  - id: len_maximum_collection
    -orig-id: MaximumCollectionCount
    type: u4
    doc: |
      Bytes to collect.
