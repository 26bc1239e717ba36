package io.pipescope.bench.generate;

import java.util.SplittableRandom;

/** The PDUs of one RPC client, request and response ([C706] chapter 12.6, [MS-RPCE] 2.2.2). */
final class RpcCalls {
  private static final String NDR = "8a885d04-1ceb-11c9-9fe8-08002b104860";
  private static final int REQUEST = 0;
  private static final int RESPONSE = 2;
  private static final int BIND = 11;
  private static final int BIND_ACK = 12;
  private static final int FRAGMENT_LENGTH = 8;
  private static final int HEADER = 16;
  private static final int BODY = 24;
  private static final int LARGEST_FRAGMENT = 4_280;

  private final LittleEndian question = new LittleEndian();
  private final LittleEndian answer = new LittleEndian();
  private final SplittableRandom random;
  private int callId;

  RpcCalls(SplittableRandom random) {
    this.random = random;
  }

  LittleEndian question() {
    return question;
  }

  LittleEndian answer() {
    return answer;
  }

  /** Makes the PDUs that bind to a service. */
  void bind(RpcService service) {
    callId++;
    header(question, BIND).u16(LARGEST_FRAGMENT).u16(LARGEST_FRAGMENT).u32(0).u32(1);
    question.u16(0).u16(1).uuid(service.uuid()).u32(service.version()).uuid(NDR).u32(2);
    finish(question);
    String address = "\\PIPE\\" + service.pipe() + "\0";
    header(answer, BIND_ACK).u16(LARGEST_FRAGMENT).u16(LARGEST_FRAGMENT);
    answer.u32(random.nextInt(1, 1 << 24)).u16(address.length()).ascii(address).align(4, 0);
    answer.u32(1).u16(0).u16(0).uuid(NDR).u32(2);
    finish(answer);
  }

  /** Makes the PDUs of a call. */
  void call(RpcService.Call call) {
    callId++;
    header(question, REQUEST).u32(0).u16(0).u16(call.opnum());
    call.request().write(question, random);
    setAllocationHint(question);
    header(answer, RESPONSE).u32(0).u16(0).u16(0);
    call.response().write(answer, random);
    setAllocationHint(answer);
  }

  private LittleEndian header(LittleEndian pdu, int type) {
    pdu.clear().u8(5).u8(0).u8(type).u8(3).u32(0x10).u16(0).u16(0).u32(callId);
    return pdu;
  }

  private static void setAllocationHint(LittleEndian pdu) {
    pdu.setU32(HEADER, pdu.length() - BODY);
    finish(pdu);
  }

  private static void finish(LittleEndian pdu) {
    pdu.setU16(FRAGMENT_LENGTH, pdu.length());
  }
}
