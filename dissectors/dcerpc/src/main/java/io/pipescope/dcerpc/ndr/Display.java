package io.pipescope.dcerpc.ndr;

/**
 * How a value is shown.
 *
 * @param form what to make of it
 * @param field the field of a structure that stands for all of it, or the one that says what is in
 *     the value; empty where neither applies
 */
record Display(Form form, String field) {

  /** As its type suggests. */
  static final Display PLAIN = new Display(Form.PLAIN, "");

  /** What to make of a value. */
  enum Form {
    /** As its type suggests. */
    PLAIN,
    /** {@code show(hex)}: a number as hexadecimal. */
    HEX,
    /** {@code show(ntstatus)}: an NTSTATUS by name. */
    NTSTATUS,
    /** {@code show(win32)}: a Win32 error by name. */
    WIN32,
    /** {@code show(hresult)}: an HRESULT, by name when it is a Win32 error. */
    HRESULT,
    /** {@code show(bool)}: true unless it is zero. */
    BOOL,
    /** {@code show(time)}: 100 ns since 1601, or a duration when it is negative. */
    TIME,
    /** {@code show(seconds)}: seconds since 1970. */
    SECONDS,
    /** {@code show(guid)}: a structure as GUID. */
    GUID,
    /** {@code show(sid)}: a structure as SID. */
    SID,
    /** {@code show(ascii)}: bytes as text of one byte a character. */
    ASCII,
    /** {@code show(utf16)}: bytes as text of two bytes a character. */
    UTF16,
    /** {@code show(multi_sz)}: bytes as several texts of two bytes a character. */
    MULTI_SZ,
    /** {@code show(secret)}: only how long it is. */
    SECRET,
    /** {@code show(registry, field)}: bytes as the type in that field says ([MS-RRP] 3.1.1.5). */
    REGISTRY,
    /** {@code show(tower)}: bytes as a protocol tower. */
    TOWER,
    /** {@code show(sd)}: bytes as a security descriptor. */
    SD,
    /** {@code show(field, name)}: a structure as one of its fields. */
    FIELD
  }
}
