package io.pipescope.dcerpc.ndr;

/** The numbers of NDR. */
enum Primitive {
  /** Nothing. */
  NONE(0, false),
  /** {@code byte}, {@code unsigned char}, {@code unsigned small}. */
  UINT8(1, false),
  /** {@code small}. */
  INT8(1, true),
  /** {@code unsigned short}. */
  UINT16(2, false),
  /** {@code short}. */
  INT16(2, true),
  /** {@code wchar_t}. */
  WCHAR(2, false),
  /** {@code unsigned long}. */
  UINT32(4, false),
  /** {@code long}. */
  INT32(4, true),
  /** {@code unsigned hyper}. */
  UINT64(8, false),
  /** {@code hyper}. */
  INT64(8, true),
  /** {@code float}. */
  FLOAT(4, true),
  /** {@code double}. */
  DOUBLE(8, true),
  /** An enum: 16 bits in NDR, 32 in NDR64. */
  ENUM(2, false) {
    @Override
    int length(NdrSyntax syntax) {
      return syntax.enumLength();
    }
  },
  /** {@code unsigned __int3264}: 32 bits in NDR, 64 in NDR64. */
  UINT3264(4, false) {
    @Override
    int length(NdrSyntax syntax) {
      return syntax.pointerLength();
    }
  };

  private final int length;
  private final boolean signed;

  Primitive(int length, boolean signed) {
    this.length = length;
    this.signed = signed;
  }

  /** Length in bytes; also what its position is a multiple of. */
  int length(NdrSyntax syntax) {
    return length;
  }

  boolean isSigned() {
    return signed;
  }

  boolean isOctet() {
    return length == 1;
  }
}
