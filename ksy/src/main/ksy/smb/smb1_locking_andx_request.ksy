meta:
  id: smb1_locking_andx_request
  title: SMB_COM_LOCKING_ANDX Request, fixed part
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  Unlocks and locks ranges of a file, or gives up an opportunistic lock. The
  ranges follow, those to unlock first.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cifs/d416ff7c-c536-406e-a951-4f04b2fd1d2b [MS-CIFS] 2.2.4.32.1
seq:
  - id: num_words
    -orig-id: WordCount
    type: u1
    doc: |
      Number of 16-bit words up to the byte count.
  - id: andx_command
    -orig-id: AndXCommand
    type: u1
    doc: |
      The next command of the chain, 0xff in the last.
  - id: andx_reserved
    -orig-id: AndXReserved
    type: u1
    doc: |
      Zero.
  - id: ofs_andx
    -orig-id: AndXOffset
    type: u2
    doc: |
      From the SMB header to the next command.
  - id: fid
    -orig-id: FID
    type: u2
    doc: |
      The open file.
  - id: type_of_lock
    -orig-id: TypeOfLock
    type: u1
    doc: |
      1 shared, 2 release of an opportunistic lock, 4 change, 8 cancel, 16
      large files.
  - id: new_oplock_level
    -orig-id: NewOpLockLevel
    type: u1
    doc: |
      What is left of an opportunistic lock.
  - id: timeout
    -orig-id: Timeout
    type: u4
    doc: |
      Milliseconds to wait for a lock.
  - id: num_unlocks
    -orig-id: NumberOfRequestedUnlocks
    type: u2
    doc: |
      Ranges to unlock.
  - id: num_locks
    -orig-id: NumberOfRequestedLocks
    type: u2
    doc: |
      Ranges to lock.
  - id: len_bytes
    -orig-id: ByteCount
    type: u2
    doc: |
      Bytes that follow.
