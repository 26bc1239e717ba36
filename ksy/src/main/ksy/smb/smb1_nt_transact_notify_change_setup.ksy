meta:
  id: smb1_nt_transact_notify_change_setup
  title: NT_TRANSACT_NOTIFY_CHANGE Request setup words
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Asks to be told when something in a directory changes.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.7.4.1
seq:
  - id: completion_filter
    -orig-id: CompletionFilter
    type: u4
    doc: |
      Which changes, a bit set.
  - id: fid
    -orig-id: FID
    type: u2
    doc: |
      The open file.
  - id: watch_tree
    -orig-id: WatchTree
    type: u1
    doc: |
      1 also in the directories below.
  - id: reserved
    -orig-id: Reserved
    type: u1
    doc: |
      Zero.
