package io.pipescope.bench.generate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Services of a Windows server, with a few calls as [MS-SCMR], [MS-SRVS] and others define them.
 */
enum RpcService {
  SVCCTL(
      "svcctl",
      "367abb81-9844-35f1-ad32-98f038001003",
      2,
      List.of(
          new Call(15, (b, r) -> Ndr.uniqueText(b, "\\\\server").u32(0).u32(0xf003f), Ndr::handle),
          new Call(
              16,
              (b, r) -> Ndr.text(Ndr.openHandle(b, r), "Service" + r.nextInt(100)).u32(0xf01ff),
              Ndr::handle),
          new Call(
              6,
              Ndr::openHandle,
              (b, r) -> b.u32(0x20).u32(4).u32(5).u32(0).u32(0).u32(0).u32(0).u32(0)),
          new Call(0, Ndr::openHandle, (b, r) -> b.zeros(24)),
          new Call(0, Ndr::openHandle, (b, r) -> b.zeros(24)))),
  SRVSVC(
      "srvsvc",
      "4b324fc8-1670-01d3-1278-5a47bf6ee188",
      3,
      List.of(
          new Call(
              21,
              (b, r) -> Ndr.uniqueText(b, "\\\\server").u32(101),
              (b, r) -> {
                b.u32(101).u32(Ndr.REFERENT).u32(500).u32(Ndr.REFERENT + 4).u32(10).u32(0);
                b.u32(0x9003).u32(Ndr.REFERENT + 8);
                return Ndr.text(Ndr.text(b, "SERVER"), "").u32(0);
              }),
          new Call(
              15,
              (b, r) -> {
                Ndr.uniqueText(b, "\\\\server").u32(1).u32(1).u32(Ndr.REFERENT).u32(0).u32(0);
                return b.u32(-1).u32(Ndr.REFERENT).u32(0);
              },
              (b, r) -> shares(b, r.nextInt(8, 40))),
          new Call(
              16,
              (b, r) -> Ndr.text(Ndr.uniqueText(b, "\\\\server"), "data").u32(1),
              (b, r) -> {
                b.u32(1).u32(Ndr.REFERENT).u32(Ndr.REFERENT + 4).u32(0).u32(Ndr.REFERENT + 8);
                return Ndr.text(Ndr.text(b, "data"), "files for everybody").u32(0);
              }))),
  SAMR(
      "samr",
      "12345778-1234-abcd-ef00-0123456789ac",
      1,
      List.of(
          new Call(
              64,
              (b, r) -> Ndr.uniqueText(b, "\\\\server").u32(0x31).u32(1).u32(1).u32(2).u32(0),
              (b, r) -> Ndr.handle(b.u32(1).u32(1).u32(3).u32(0), r)),
          new Call(
              5,
              (b, r) -> Ndr.unicodeString(Ndr.openHandle(b, r), "BENCH"),
              (b, r) -> {
                b.u32(Ndr.REFERENT).u32(4).u8(1).u8(4).zeros(5).u8(5).u32(21);
                return b.u32(r.nextInt()).u32(r.nextInt()).u32(r.nextInt()).u32(0);
              }),
          new Call(1, Ndr::openHandle, (b, r) -> b.zeros(24)))),
  LSARPC(
      "lsarpc",
      "12345778-1234-abcd-ef00-0123456789ab",
      0,
      List.of(
          new Call(
              44,
              (b, r) -> Ndr.uniqueText(b, "\\\\server").u32(24).zeros(20).u32(0x02000000),
              Ndr::handle),
          new Call(0, Ndr::openHandle, (b, r) -> b.zeros(24)))),
  WKSSVC(
      "wkssvc",
      "6bffd098-a112-3610-9833-46c3f87e345a",
      1,
      List.of(
          new Call(
              0,
              (b, r) -> Ndr.uniqueText(b, "\\\\server").u32(100),
              (b, r) -> {
                b.u32(100).u32(Ndr.REFERENT).u32(500).u32(Ndr.REFERENT + 4);
                b.u32(Ndr.REFERENT + 8).u32(10).u32(0);
                return Ndr.text(Ndr.text(b, "SERVER"), "BENCH").u32(0);
              })));

  /** Writes the parameters or the results of a call. */
  @FunctionalInterface
  interface Stub {
    LittleEndian write(LittleEndian target, SplittableRandom random);
  }

  /**
   * One operation.
   *
   * @param opnum its number in the interface
   * @param request its parameters
   * @param response its results
   */
  record Call(int opnum, Stub request, Stub response) {}

  private final String pipe;
  private final String uuid;
  private final int version;
  private final List<Call> calls;

  RpcService(String pipe, String uuid, int version, List<Call> calls) {
    this.pipe = pipe;
    this.uuid = uuid;
    this.version = version;
    this.calls = calls;
  }

  /** SHARE_ENUM_STRUCT of level 1 ([MS-SRVS] 2.2.4.38). */
  private static LittleEndian shares(LittleEndian target, int count) {
    target.u32(1).u32(1).u32(Ndr.REFERENT).u32(count).u32(Ndr.REFERENT).u32(count);
    for (int i = 0; i < count; i++) {
      target.u32(Ndr.REFERENT).u32(0).u32(Ndr.REFERENT);
    }
    for (int i = 0; i < count; i++) {
      Ndr.text(Ndr.text(target, "share" + i), "files of department " + i);
    }
    return target.u32(count).u32(Ndr.REFERENT).u32(0).u32(0);
  }

  String pipe() {
    return pipe;
  }

  String uuid() {
    return uuid;
  }

  int version() {
    return version;
  }

  List<Call> calls() {
    return calls;
  }
}
