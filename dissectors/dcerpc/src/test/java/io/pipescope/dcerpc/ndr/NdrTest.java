package io.pipescope.dcerpc.ndr;

import static io.pipescope.dcerpc.ndr.NdrSyntax.NDR;
import static io.pipescope.dcerpc.ndr.NdrSyntax.NDR64;
import static io.pipescope.dcerpc.ndr.Stubs.big;
import static io.pipescope.dcerpc.ndr.Stubs.little;
import static io.pipescope.dcerpc.ndr.Stubs.read;
import static io.pipescope.dcerpc.ndr.Stubs.request;
import static io.pipescope.dcerpc.ndr.Stubs.response;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every construct of NDR (C706 chapter 14) and NDR64 ([MS-RPCE] 2.2.5), byte by byte. */
class NdrTest {

  @Test
  void numbersAreAlignedToTheirLength() {
    StubLayout layout =
        request(
            "[opnum(0)] void F([in] byte a, [in] short b, [in] small c, [in] long d, [in] byte e,"
                + " [in] hyper f, [in] unsigned hyper g, [in] boolean h, [in] unsigned short i);");
    String expected =
        "{a: 255, b: -2, c: -1, d: -3, e: 1, f: -4, g: 18446744073709551615, h: true, i: 65535}";

    assertThat(
            read(
                layout,
                NDR,
                little(
                    """
                    ff 00 fe ff  ff 00 00 00  fd ff ff ff  01 00 00 00
                    fc ff ff ff ff ff ff ff   ff ff ff ff ff ff ff ff
                    01 00 ff ff
                    """)))
        .isEqualTo(expected);
    assertThat(
            read(
                layout,
                NDR,
                big(
                    """
                    ff 00 ff fe  ff 00 00 00  ff ff ff fd  01 00 00 00
                    ff ff ff ff ff ff ff fc   ff ff ff ff ff ff ff ff
                    01 00 ff ff
                    """)))
        .isEqualTo(expected);
  }

  @Test
  void floatingPointNumbersAreText() {
    StubLayout layout = request("[opnum(0)] void F([in] float a, [in] double b);");
    assertThat(read(layout, NDR, little("0000c03f 00000000 000000000000 04c0")))
        .isEqualTo("{a: 1.5, b: -2.5}");
  }

  @Test
  void enumsHave16BitsInNdrAnd32InNdr64() {
    StubLayout layout =
        request(
            "typedef enum { RED = 1, GREEN } COLOUR; typedef [v1_enum] enum { ONE = 1 } NUMBER;"
                + "[opnum(0)] void F([in] COLOUR a, [in] COLOUR b, [in] NUMBER c);");
    assertThat(read(layout, NDR, little("0200 0700 01000000")))
        .isEqualTo("{a: GREEN, b: 0x0007, c: ONE}");
    assertThat(read(layout, NDR64, little("02000000 07000000 01000000")))
        .isEqualTo("{a: GREEN, b: 0x0007, c: ONE}");
  }

  @Test
  void numbersOfTheSizeOfPointersGrowInNdr64() {
    StubLayout layout = request("[opnum(0)] void F([in] byte a, [in] ULONG_PTR b);");
    assertThat(read(layout, NDR, little("01000000 02000000"))).isEqualTo("{a: 1, b: 2}");
    assertThat(read(layout, NDR64, little("0100000000000000 0200000000000000")))
        .isEqualTo("{a: 1, b: 2}");
  }

  @Test
  void fixedArraysAreTheirElements() {
    StubLayout layout =
        request("[opnum(0)] void F([in] byte a[3], [in] short b[2], [in] wchar_t c[2]);");
    assertThat(read(layout, NDR, little("010203 00 0100 0200 4100 4200")))
        .isEqualTo("{a: 010203, b: [1, 2], c: AB}");
  }

  @Test
  void conformantArraysHaveTheirLengthBefore() {
    StubLayout layout =
        request("[opnum(0)] void F([in] long n, [in, size_is(n)] short* a, [in] long z);");
    assertThat(read(layout, NDR, little("03000000 03000000 0100 0200 0300 0000 09000000")))
        .isEqualTo("{n: 3, a: [1, 2, 3], z: 9}");
    assertThat(
            read(
                layout,
                NDR64,
                little("03000000 00000000 0300000000000000 0100 0200 0300 0000 09000000")))
        .isEqualTo("{n: 3, a: [1, 2, 3], z: 9}");
  }

  @Test
  void varyingArraysHaveOffsetAndCountBefore() {
    StubLayout layout = request("[opnum(0)] void F([in, length_is(n)] byte a[9], [in] long n);");
    assertThat(read(layout, NDR, little("00000000 02000000 aabb 0000 02000000")))
        .isEqualTo("{a: aabb, n: 2}");
  }

  @Test
  void conformantVaryingArraysHaveAllThree() {
    StubLayout layout =
        request("[opnum(0)] void F([in, size_is(9), length_is(n)] long a[*], [in] long n);");
    assertThat(read(layout, NDR, little("09000000 00000000 01000000 05000000 01000000")))
        .isEqualTo("{a: [5], n: 1}");
    assertThat(
            read(
                layout,
                NDR64,
                little("0900000000000000 0000000000000000 0100000000000000 05000000 01000000")))
        .isEqualTo("{a: [5], n: 1}");
  }

  @Test
  void stringsLoseTheirEnd() {
    StubLayout layout =
        request("[opnum(0)] void F([in, string] wchar_t* a, [in, string] char* b, [in] long c);");
    assertThat(
            read(
                layout,
                NDR,
                little(
                    """
                    03000000 00000000 03000000 4100 e300 0000  0000
                    03000000 00000000 03000000 41 7a 00 00 07000000
                    """)))
        .isEqualTo("{a: Aã, b: Az, c: 7}");
    assertThat(
            read(
                layout,
                NDR,
                big(
                    """
                    00000003 00000000 00000003 0041 00e3 0000  0000
                    00000003 00000000 00000003 41 7a 00 00 00000007
                    """)))
        .isEqualTo("{a: Aã, b: Az, c: 7}");
  }

  @Test
  void referencePointersOfParametersTakeNoBytes() {
    StubLayout layout = request("[opnum(0)] void F([in] long* a, [in, ref] short* b);");
    assertThat(read(layout, NDR, little("01000000 0200"))).isEqualTo("{a: 1, b: 2}");
  }

  @Test
  void uniquePointersOfParametersAreFollowedByTheirTarget() {
    StubLayout layout =
        request(
            "[opnum(0)] void F([in, unique] long* a, [in, unique] long* b,"
                + " [in, unique, string] wchar_t* c, [in] byte d);");
    assertThat(
            read(
                layout,
                NDR,
                little(
                    """
                    00000200 05000000  00000000
                    04000200 02000000 00000000 02000000 4100 0000
                    06
                    """)))
        .isEqualTo("{a: 5, c: A, d: 6}");
    assertThat(
            read(
                layout,
                NDR64,
                little(
                    """
                    0000020000000000 05000000 00000000  0000000000000000
                    0400020000000000 0200000000000000 0000000000000000 0200000000000000
                    4100 0000 06
                    """)))
        .isEqualTo("{a: 5, c: A, d: 6}");
  }

  @Test
  void targetsOfEmbeddedPointersStandBehindTheWholeStructure() {
    StubLayout layout =
        request(
            "typedef struct { [string] wchar_t* a; long b; [unique] long* c; } S;"
                + "[opnum(0)] void F([in] S* s, [in] long z);");
    assertThat(
            read(
                layout,
                NDR,
                little(
                    """
                    00000200 07000000 04000200
                    02000000 00000000 02000000 4100 0000
                    08000000 09000000
                    """)))
        .isEqualTo("{s: {a: A, b: 7, c: 8}, z: 9}");
  }

  @Test
  void targetsOfTargetsStandBeforeTheNextTarget() {
    StubLayout layout =
        request(
            "typedef struct { [unique] long* a; } T;"
                + "typedef struct { [unique] T* t; [unique] long* b; } S;"
                + "[opnum(0)] void F([in] S* s);");
    assertThat(read(layout, NDR, little("01000000 02000000  03000000 0a000000  0b000000")))
        .isEqualTo("{s: {t: {a: 10}, b: 11}}");
  }

  @Test
  void targetsOfAnArrayStandBehindAllElements() {
    StubLayout layout =
        request("[opnum(0)] void F([in] long n, [in, size_is(n), string] wchar_t** a);");
    assertThat(
            read(
                layout,
                NDR,
                little(
                    """
                    02000000 02000000 00000200 04000200
                    02000000 00000000 02000000 4100 0000
                    02000000 00000000 02000000 4200 0000
                    """)))
        .isEqualTo("{n: 2, a: [A, B]}");
  }

  @Test
  void fullPointersMayPointToTheSame() {
    StubLayout layout =
        request(
            "typedef struct { [ptr] long* a; [ptr] long* b; [ptr] long* c; } S;"
                + "[opnum(0)] void F([in] S* s, [in, ptr] long* d, [in, ptr] long* e);");
    assertThat(
            read(
                layout,
                NDR,
                little("01000000 01000000 00000000  07000000  01000000  02000000 08000000")))
        .isEqualTo("{s: {a: 7, b: 7}, d: 7, e: 8}");
  }

  @Test
  void structuresAreAlignedAsTheirWidestMember() {
    StubLayout layout =
        request(
            "typedef struct { byte a; hyper b; byte c; } S;"
                + "[opnum(0)] void F([in] byte x, [in] S s, [in] byte y);");
    assertThat(
            read(layout, NDR, little("01 00000000000000 02 00000000000000 0300000000000000 04 05")))
        .isEqualTo("{x: 1, s: {a: 2, b: 3, c: 4}, y: 5}");
    assertThat(
            read(
                layout,
                NDR64,
                little(
                    "01 00000000000000 02 00000000000000 0300000000000000 04 00000000000000 05")))
        .as("with the gap at its end")
        .isEqualTo("{x: 1, s: {a: 2, b: 3, c: 4}, y: 5}");
  }

  @Test
  void theLengthOfAnArrayAtTheEndStandsBeforeTheStructure() {
    StubLayout layout =
        request(
            "typedef struct { short n; [size_is(n)] short a[]; } T;"
                + "typedef struct { hyper h; T t; } S;"
                + "[opnum(0)] void F([in] S* s, [in] long z);");
    assertThat(
            read(
                layout,
                NDR,
                little("02000000 00000000 0600000000000000 0200 0100 0200 0000 09000000")))
        .isEqualTo("{s: {h: 6, t: {n: 2, a: [1, 2]}}, z: 9}");
  }

  @Test
  void unionsSayWhatTheyAre() {
    String declarations =
        "typedef [switch_type(short)] union {"
            + " [case(1)] long a; [case(2, 3)] hyper b; [default] ; } U;"
            + "[opnum(0)] void F([in, switch_is(n)] U* u, [in] short n);";
    StubLayout layout = request(declarations);
    assertThat(read(layout, NDR, little("0100 0000 05000000 0100"))).isEqualTo("{u: {a: 5}, n: 1}");
    assertThat(read(layout, NDR, little("0300 000000000000 0600000000000000 0300")))
        .isEqualTo("{u: {b: 6}, n: 3}");
    assertThat(read(layout, NDR, little("0900 0900"))).isEqualTo("{n: 9}");
    assertThat(read(layout, NDR64, little("0100 000000000000 05000000 0100")))
        .as("aligned as the widest arm")
        .isEqualTo("{u: {a: 5}, n: 1}");
  }

  @Test
  void aUnionWithoutTheArmDoesNotFit() {
    StubLayout layout =
        request(
            "typedef union { [case(1)] long a; } U;"
                + "[opnum(0)] void F([in] long x, [in, switch_is(n)] U* u);");
    DecodedStub stub = layout.read(NDR, little("07000000 02000000"));
    assertThat(Stubs.text(stub.members())).isEqualTo("{x: 7}");
    assertThat(stub.trouble().orElseThrow().message()).isEqualTo("A union has no arm 2.");
  }

  @Test
  void contextHandlesAreNamesOfOneState() {
    StubLayout layout =
        response("[opnum(0)] WIN32_ERROR F([out, context_handle] void** a, [in] long b);");
    assertThat(read(layout, NDR, little("00000000 33221100 5544 7766 8899aabbccddeeff 05000000")))
        .isEqualTo("{a: 00112233-4455-6677-8899-aabbccddeeff, return_value: ERROR_ACCESS_DENIED}");
    assertThat(read(layout, NDR, big("00000001 00112233 4455 6677 8899aabbccddeeff 00000000")))
        .isEqualTo(
            "{a: 00000001:00112233-4455-6677-8899-aabbccddeeff, return_value: ERROR_SUCCESS}");
  }

  @Test
  void pipesAreCounted() {
    StubLayout layout = response("typedef pipe byte P; [opnum(0)] WIN32_ERROR F([out] P* p);");
    assertThat(read(layout, NDR, little("02000000 aabb 0000 01000000 cc 000000 00000000 00000000")))
        .isEqualTo("{p: {length: 3}, return_value: ERROR_SUCCESS}");
  }

  @Test
  void commonTypesHaveTheirOwnTexts() {
    StubLayout layout =
        request(
            "[opnum(0)] void F([in] GUID* a, [in] RPC_SID* b, [in] FILETIME c,"
                + " [in, show(time)] LARGE_INTEGER d, [in] RPC_UNICODE_STRING* e,"
                + " [in] ACCESS_MASK f, [in] NTSTATUS g, [in] HRESULT h, [in] HRESULT i);");
    assertThat(
            read(
                layout,
                NDR,
                little(
                    """
                    33221100 5544 7766 8899aabbccddeeff
                    02000000 01 02 000000000005 20000000 20020000
                    00803ed5 deb19d01 00000000
                    0098 3b9e f7ff ffff
                    """
                        + "0400 0600 00000200 03000000 00000000 02000000 4100 4200"
                        + "9f010f00 220000c0 00000000 05000780")))
        .isEqualTo(
            "{a: 00112233-4455-6677-8899-aabbccddeeff, b: S-1-5-32-544,"
                + " c: 1970-01-01T00:00:00Z, d: PT1H, e: AB, f: 0x000f019f,"
                + " g: STATUS_ACCESS_DENIED, h: S_OK, i: ERROR_ACCESS_DENIED}");
  }

  @Test
  void timesThatNeverComeSayNever() {
    StubLayout layout =
        request("[opnum(0)] void F([in, show(time)] hyper a, [in, show(time)] hyper b);");
    assertThat(read(layout, NDR, little("0000000000000000 ffffffffffffff7f")))
        .isEqualTo("{a: never, b: never}");
  }

  @Test
  void registryDataAreShownByTheirType() {
    StubLayout layout =
        request(
            "[opnum(0)] void F([in] long t, [in, size_is(n), show(registry, t)] byte* d,"
                + " [in] long n);");
    assertThat(read(layout, NDR, little("01000000 04000000 41000000 04000000")))
        .isEqualTo("{t: 1, d: A, n: 4}");
    assertThat(read(layout, NDR, little("04000000 04000000 41000000 04000000")))
        .isEqualTo("{t: 4, d: 65, n: 4}");
    assertThat(read(layout, NDR, little("05000000 04000000 00000041 04000000")))
        .isEqualTo("{t: 5, d: 65, n: 4}");
    assertThat(
            read(layout, NDR, little("07000000 0a000000 4100 0000 4200 0000 0000 0000 0a000000")))
        .isEqualTo("{t: 7, d: [A, B], n: 10}");
    assertThat(read(layout, NDR, little("0b000000 08000000 4100000000000000 08000000")))
        .isEqualTo("{t: 11, d: 65, n: 8}");
    assertThat(read(layout, NDR, little("03000000 04000000 41000000 04000000")))
        .isEqualTo("{t: 3, d: 41000000, n: 4}");
  }

  @Test
  void secretsAreCountedAndNotShown() {
    StubLayout layout =
        request(
            "typedef [show(secret)] struct { char data[4]; } KEY;"
                + "[opnum(0)] void F([in] KEY a, [in, show(secret)] wchar_t b[2], [in] KEY* c,"
                + " [in, string, show(secret)] wchar_t* d);");
    assertThat(
            read(
                layout,
                NDR,
                little("01020304 41004200 00000000 02000000 00000000 02000000 41000000")))
        .isEqualTo(
            "{a: {length: 4}, b: {length: 4}, c: {length: 4, all_zero: true}, d: {length: 4}}");
  }

  @Test
  void longArraysShowTheirBeginning() {
    StubLayout layout = request("[opnum(0)] void F([in, size_is(300)] byte* a);");
    assertThat(read(layout, NDR, little("2c010000" + "ab".repeat(300))))
        .isEqualTo("{a: {length: 300, data: " + "ab".repeat(256) + "}}");
  }

  @Test
  void whatFollowsAStubIsTolerated() {
    StubLayout layout = request("[opnum(0)] void F([in] short a);");
    assertThat(read(layout, NDR, little("0100 0000"))).as("padding").isEqualTo("{a: 1}");
    assertThat(read(layout, NDR, little("0100 0000 8ae3137102f43671 02400400 00000000")))
        .as("a verification trailer")
        .isEqualTo("{a: 1}");
    DecodedStub longer = layout.read(NDR, little("0100 0000" + "11".repeat(20)));
    assertThat(longer.trouble()).isEmpty();
    assertThat(longer.trailing()).isEqualTo(22);
    assertThat(longer.fits()).isFalse();
  }
}
