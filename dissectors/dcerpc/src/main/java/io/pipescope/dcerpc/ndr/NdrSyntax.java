package io.pipescope.dcerpc.ndr;

/** How the arguments of a call are laid out. */
public enum NdrSyntax {
  /** NDR 2.0, 8a885d04-1ceb-11c9-9fe8-08002b104860 (C706 chapter 14). */
  NDR(4, 2),
  /** NDR64, 71710533-beba-4937-8319-b5dbef9ccc36 ([MS-RPCE] 2.2.5). */
  NDR64(8, 4);

  private final int pointerLength;
  private final int enumLength;

  NdrSyntax(int pointerLength, int enumLength) {
    this.pointerLength = pointerLength;
    this.enumLength = enumLength;
  }

  /** Length in bytes of a pointer's referent identifier, and of a count of elements. */
  int pointerLength() {
    return pointerLength;
  }

  /** Length in bytes of an enum that is not declared to have 32 bits. */
  int enumLength() {
    return enumLength;
  }
}
