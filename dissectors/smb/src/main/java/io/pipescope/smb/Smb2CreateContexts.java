package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2CreateAllocationSize;
import io.pipescope.ksy.lean.Smb2CreateContext;
import io.pipescope.ksy.lean.Smb2CreateDurableHandleReconnect;
import io.pipescope.ksy.lean.Smb2CreateDurableHandleRequestV2;
import io.pipescope.ksy.lean.Smb2CreateDurableHandleResponseV2;
import io.pipescope.ksy.lean.Smb2CreateQueryMaximalAccessResponse;
import io.pipescope.ksy.lean.Smb2CreateRequestLease;
import io.pipescope.ksy.lean.Smb2CreateTimewarpToken;
import io.pipescope.smb.CreateContexts.DurableHandle;
import io.pipescope.smb.CreateContexts.Lease;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the contexts of CREATE, each named by four letters or a GUID and telling where the next one
 * is ([MS-SMB2] 2.2.13.2). What stands before a false offset is used.
 */
final class Smb2CreateContexts {
  /** More contexts than there are names are not read. */
  private static final int MOST = 32;

  /** The shortest data that are read. */
  private static final int SHORTEST = 8;

  private static final int LEASE_V2 = 52;
  private static final int PARENT_KEY_SET = 4;
  private static final int PERSISTENT = 2;
  private static final int LONGEST_NAME = 16;
  private static final BitNames LEASE_STATE = new BitNames("read", "handle", "write");

  private final WireStream in;
  private final Smb2CreateContext context;
  private final Smb2CreateRequestLease lease;
  private final Smb2CreateDurableHandleRequestV2 durable;
  private final Smb2CreateDurableHandleResponseV2 durableGranted;
  private final Smb2CreateDurableHandleReconnect reconnect;
  private final Smb2CreateQueryMaximalAccessResponse access;
  private final Smb2CreateAllocationSize allocation;
  private final Smb2CreateTimewarpToken snapshot;

  private Optional<Lease> toldLease = Optional.empty();
  private Optional<DurableHandle> toldHandle = Optional.empty();
  private OptionalLong toldAccess = OptionalLong.empty();
  private OptionalLong toldAllocation = OptionalLong.empty();
  private Optional<String> toldSnapshot = Optional.empty();

  Smb2CreateContexts(WireStream in) {
    this.in = in;
    this.context = new Smb2CreateContext(in);
    this.lease = new Smb2CreateRequestLease(in);
    this.durable = new Smb2CreateDurableHandleRequestV2(in);
    this.durableGranted = new Smb2CreateDurableHandleResponseV2(in);
    this.reconnect = new Smb2CreateDurableHandleReconnect(in);
    this.access = new Smb2CreateQueryMaximalAccessResponse(in);
    this.allocation = new Smb2CreateAllocationSize(in);
    this.snapshot = new Smb2CreateTimewarpToken(in);
  }

  /** The state of a lease in words. */
  static List<String> leaseState(long bits) {
    return LEASE_STATE.of(bits);
  }

  /**
   * Reads a list of contexts.
   *
   * @param asked what the request said, when this is a response
   * @throws io.pipescope.ksy.EndOfWireException when one does not fit into the list
   */
  CreateContexts read(PayloadWindow list, Optional<CreateContexts> asked) {
    begin(asked.orElse(CreateContexts.NONE));
    boolean granted = asked.isPresent();
    List<String> names = new ArrayList<>();
    PayloadWindow at = list;
    for (int i = 0; i < MOST && at.available() > 0; i++) {
      bind(at);
      context._read();
      long next = context.ofsNext();
      String tag = tag();
      names.add(name(tag));
      tell(tag, at.from(context.ofsData()).upTo(context.lenData()), granted);
      if (next == 0 || next >= at.available()) {
        break;
      }
      at = at.from((int) next);
    }
    return new CreateContexts(
        asked.map(CreateContexts::requested).orElse(names),
        granted ? names : List.of(),
        toldLease,
        toldHandle,
        toldAccess,
        toldAllocation,
        toldSnapshot);
  }

  private void begin(CreateContexts known) {
    toldLease = known.lease();
    toldHandle = known.durableHandle();
    toldAccess = known.maximalAccess();
    toldAllocation = known.allocationSize();
    toldSnapshot = known.snapshot();
  }

  private void bind(PayloadWindow bytes) {
    in.bind(bytes.buffer(), bytes.position(), bytes.position() + bytes.available());
  }

  private String tag() {
    in.seek(context.ofsName());
    byte[] name = in.readBytes(Math.min(context.lenName(), LONGEST_NAME));
    if (name.length == Integer.BYTES) {
      return new String(name, StandardCharsets.ISO_8859_1);
    }
    return HexFormat.of().formatHex(name);
  }

  /** Contexts without data stand for a wish, or for nothing that can be told. */
  private void tell(String tag, PayloadWindow data, boolean granted) {
    bind(data);
    int length = data.available();
    if (tag.equals("DHnQ")) {
      toldHandle = Optional.of(handle(1, false, granted, OptionalLong.empty()));
      return;
    }
    if (length < SHORTEST) {
      return;
    }
    switch (tag) {
      case "RqLs" -> toldLease = Optional.of(lease(granted, length));
      case "DH2Q" -> toldHandle = Optional.of(durable(granted));
      case "DHnC" -> toldHandle = Optional.of(reconnect(1));
      case "DH2C" -> toldHandle = Optional.of(reconnect(2));
      case "MxAc" -> {
        if (granted) {
          access._read();
          toldAccess =
              access.queryStatus() == 0
                  ? OptionalLong.of(access.maximalAccess())
                  : OptionalLong.empty();
        }
      }
      case "AlSi" -> {
        allocation._read();
        toldAllocation = OptionalLong.of(allocation.allocationSize());
      }
      case "TWrp" -> {
        snapshot._read();
        toldSnapshot = FileTime.text(snapshot.timestamp());
      }
      default -> {}
    }
  }

  private Lease lease(boolean granted, int length) {
    lease._read();
    List<String> state = leaseState(lease.leaseState());
    Optional<String> parent = toldLease.flatMap(Lease::parentKey);
    if (length >= LEASE_V2 && (lease.leaseFlags() & PARENT_KEY_SET) != 0) {
      // a single field that only version 2 has
      parent = Optional.of(Guid.text(in.readS8le(), in.readS8le()));
    }
    return new Lease(
        Guid.text(lease.leaseKeyLow(), lease.leaseKeyHigh()),
        granted ? toldLease.map(Lease::requested).orElse(List.of()) : state,
        granted ? state : List.of(),
        parent);
  }

  private DurableHandle durable(boolean granted) {
    if (granted) {
      durableGranted._read();
      boolean persistent = (durableGranted.flags() & PERSISTENT) != 0;
      return handle(2, persistent, true, OptionalLong.of(durableGranted.timeout()));
    }
    durable._read();
    return new DurableHandle(
        2,
        false,
        (durable.flags() & PERSISTENT) != 0,
        false,
        durable.timeout() == 0 ? OptionalLong.empty() : OptionalLong.of(durable.timeout()),
        Optional.of(Guid.text(durable.createGuidLow(), durable.createGuidHigh())),
        Optional.empty());
  }

  private DurableHandle handle(
      int version, boolean persistent, boolean granted, OptionalLong timeout) {
    return new DurableHandle(
        version,
        toldHandle.map(DurableHandle::reconnect).orElse(false),
        persistent,
        granted,
        timeout,
        toldHandle.flatMap(DurableHandle::createGuid),
        toldHandle.flatMap(DurableHandle::fileId));
  }

  private DurableHandle reconnect(int version) {
    reconnect._read();
    return new DurableHandle(
        version,
        true,
        false,
        false,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.of(Guid.text(reconnect.fileIdPersistent(), reconnect.fileIdVolatile())));
  }

  /** What the specification calls a context; what has no name there keeps its own. */
  private static String name(String tag) {
    return switch (tag) {
      case "ExtA" -> "SMB2_CREATE_EA_BUFFER";
      case "SecD" -> "SMB2_CREATE_SD_BUFFER";
      case "DHnQ" -> "SMB2_CREATE_DURABLE_HANDLE_REQUEST";
      case "DHnC" -> "SMB2_CREATE_DURABLE_HANDLE_RECONNECT";
      case "AlSi" -> "SMB2_CREATE_ALLOCATION_SIZE";
      case "MxAc" -> "SMB2_CREATE_QUERY_MAXIMAL_ACCESS";
      case "TWrp" -> "SMB2_CREATE_TIMEWARP_TOKEN";
      case "QFid" -> "SMB2_CREATE_QUERY_ON_DISK_ID";
      case "RqLs" -> "SMB2_CREATE_REQUEST_LEASE";
      case "DH2Q" -> "SMB2_CREATE_DURABLE_HANDLE_REQUEST_V2";
      case "DH2C" -> "SMB2_CREATE_DURABLE_HANDLE_RECONNECT_V2";
      case "AAPL" -> "AAPL";
      case "45bca66aefa7f74a9008fa462e144d74" -> "SMB2_CREATE_APP_INSTANCE_ID";
      case "b982d0b73b56074fa07b524a8116a010" -> "SMB2_CREATE_APP_INSTANCE_VERSION";
      case "9ccbcf9e04c1e643980e158da1f6ec83" -> "SVHDX_OPEN_DEVICE_CONTEXT";
      case "93ad25509cb411e7b42383de968bcd7c" -> "SMB2_CREATE_POSIX";
      default -> tag;
    };
  }
}
