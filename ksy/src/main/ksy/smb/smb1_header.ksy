meta:
  id: smb1_header
  title: SMB1 message header
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  The 32 bytes every SMB1 message begins with. A parameter block (count of
  16-bit words, words) and a data block (count of bytes, bytes) follow.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/69a29f73-de0c-45a6-a1aa-8ceeea42217f [MS-CIFS] 2.2.3.1, The SMB Header
-webide-representation: "command {command:hex}, MID {mid:dec}"
seq:
  - id: protocol
    -orig-id: Protocol
    -pipescope-show: hexadecimal
    type: u4
    doc: |
      0xff and the letters SMB, which make 0x424d53ff.
  - id: command
    -orig-id: Command
    -pipescope-show: hexadecimal
    -pipescope-table: io/pipescope/smb/smb1_commands.tsv
    type: u1
    doc: Number of the command.
  - id: status
    -orig-id: Status
    -pipescope-show: hexadecimal
    -pipescope-table: io/pipescope/api/ntstatus.tsv
    type: u4
    doc: NTSTATUS, or error class and code of old dialects.
  - id: flags
    -orig-id: Flags
    -pipescope-flags: {0x08: case insensitive, 0x10: canonical paths, 0x80: response}
    type: u1
    doc: |
      0x80 marks a response.
  - id: flags2
    -orig-id: Flags2
    -pipescope-flags:
      0x0001: long names
      0x0002: extended attributes
      0x0004: signed
      0x0040: long names used
      0x0800: extended security
      0x1000: DFS
      0x4000: NTSTATUS
      0x8000: Unicode
    type: u2
    doc: |
      0x8000 Unicode, 0x4000 NTSTATUS, 0x0004 signed.
  - id: pid_high
    -orig-id: PIDHigh
    type: u2
    doc: High half of the process id.
  - id: security_features
    -orig-id: SecurityFeatures
    -pipescope-show: bytes
    type: u8
    doc: Signature, or key, connection id and sequence number.
  - id: reserved
    -orig-id: Reserved
    type: u2
    doc: Zero.
  - id: tid
    -orig-id: TID
    type: u2
    doc: The tree connect the command is for.
  - id: pid_low
    -orig-id: PIDLow
    type: u2
    doc: Low half of the process id.
  - id: uid
    -orig-id: UID
    type: u2
    doc: The session the command belongs to.
  - id: mid
    -orig-id: MID
    type: u2
    doc: Number a request and its response share.
