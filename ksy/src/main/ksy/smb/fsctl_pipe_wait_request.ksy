meta:
  id: fsctl_pipe_wait_request
  title: FSCTL_PIPE_WAIT Request
  -pipescope-protocol: smb
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Waits until an instance of a pipe can be opened. The name follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-fscc/efbfe127-73ad-4140-9967-ec6500e66d5e [MS-FSCC] 2.3.49
-webide-representation: "{timeout:dec}"
seq:
  - id: timeout
    -orig-id: Timeout
    type: s8
    doc: |
      Negative: a relative time in units of 100 ns, as NT counts. Else units of
      100 ms.
  - id: len_name
    -orig-id: NameLength
    type: u4
    doc: |
      Bytes of the name.
  - id: timeout_specified
    -orig-id: TimeoutSpecified
    type: u1
    doc: |
      Whether the timeout is to be used.
  - id: padding
    -orig-id: Padding
    type: u1
    doc: |
      To be ignored.
