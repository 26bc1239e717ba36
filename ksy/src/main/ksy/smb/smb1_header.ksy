meta:
  id: smb1_header
  title: SMB_Header
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The 32 bytes every SMB message of version 1 begins with.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/69a29f73-de0c-45a6-a1aa-8ceeea42217f [MS-CIFS] 2.2.3.1, SMB_Header
-webide-representation: "command {command:hex}"
seq:
  - id: protocol_id
    -orig-id: Protocol
    type: u4
    doc: |
      0xff and the letters SMB, which make 0x424d53ff.
  - id: command
    -orig-id: Command
    type: u1
    doc: |
      Number of the first command.
  - id: status
    -orig-id: Status
    type: u4
    doc: |
      NTSTATUS, or an error class in the low byte and its code in the high half.
  - id: flags
    -orig-id: Flags
    type: u1
    doc: |
      0x80: response.
  - id: flags2
    -orig-id: Flags2
    type: u2
    doc: |
      0x4 signed, 0x4000 NTSTATUS, 0x8000 Unicode.
  - id: pid_high
    -orig-id: PIDHigh
    type: u2
    doc: |
      High half of the process id.
  - id: security_features
    -orig-id: SecurityFeatures
    type: u8
    doc: |
      Signature.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: |
      Zero.
  - id: tid
    -orig-id: TID
    type: u2
    doc: |
      Tree id.
  - id: pid_low
    -orig-id: PIDLow
    type: u2
    doc: |
      Low half of the process id.
  - id: uid
    -orig-id: UID
    type: u2
    doc: |
      User id.
  - id: mid
    -orig-id: MID
    type: u2
    doc: |
      Multiplex id: which response belongs to which request.
