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

  private static final int LEASE_V1 = 32;
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
    CreateContexts so = asked.orElse(CreateContexts.NONE);
    List<String> names = new ArrayList<>();
    PayloadWindow at = list;
    for (int i = 0; i < MOST && at.available() > 0; i++) {
      bind(at);
      context._read();
      long next = context.ofsNext();
      String tag = tag();
      names.add(name(tag));
      so = tell(tag, at.from(context.ofsData()).upTo(context.lenData()), asked.isPresent(), so);
      if (next == 0 || next >= at.available()) {
        break;
      }
      at = at.from((int) next);
    }
    return new CreateContexts(
        asked.isPresent() ? so.requested() : List.copyOf(names),
        asked.isPresent() ? List.copyOf(names) : so.granted(),
        so.lease(),
        so.durableHandle(),
        so.maximalAccess(),
        so.allocationSize(),
        so.snapshot());
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

  private CreateContexts tell(String tag, PayloadWindow data, boolean granted, CreateContexts so) {
    bind(data);
    int length = data.available();
    return switch (tag) {
      case "RqLs" -> length < LEASE_V1 ? so : with(so, lease(granted, length, so));
      case "DHnQ" -> with(so, handle(1, false, granted, OptionalLong.empty(), so));
      case "DH2Q" -> length < 8 ? so : with(so, durable(granted, so));
      case "DHnC" -> length < 16 ? so : with(so, reconnect(1));
      case "DH2C" -> length < 16 ? so : with(so, reconnect(2));
      case "MxAc" -> granted && length >= 8 ? withAccess(so) : so;
      case "AlSi" -> length < 8 ? so : withAllocation(so);
      case "TWrp" -> length < 8 ? so : withSnapshot(so);
      default -> so;
    };
  }

  private Lease lease(boolean granted, int length, CreateContexts so) {
    lease._read();
    List<String> state = leaseState(lease.leaseState());
    Optional<String> parent =
        length >= LEASE_V2 && (lease.leaseFlags() & PARENT_KEY_SET) != 0
            ? Optional.of(Guid.text(in.readS8le(), in.readS8le()))
            : so.lease().flatMap(Lease::parentKey);
    List<String> requested = granted ? so.lease().map(Lease::requested).orElse(List.of()) : state;
    return new Lease(
        Guid.text(lease.leaseKeyLow(), lease.leaseKeyHigh()),
        requested,
        granted ? state : List.of(),
        parent);
  }

  private DurableHandle durable(boolean granted, CreateContexts so) {
    if (granted) {
      durableGranted._read();
      boolean persistent = (durableGranted.flags() & PERSISTENT) != 0;
      return handle(2, persistent, true, OptionalLong.of(durableGranted.timeout()), so);
    }
    durable._read();
    boolean persistent = (durable.flags() & PERSISTENT) != 0;
    return new DurableHandle(
        2,
        false,
        persistent,
        false,
        durable.timeout() == 0 ? OptionalLong.empty() : OptionalLong.of(durable.timeout()),
        Optional.of(Guid.text(durable.createGuidLow(), durable.createGuidHigh())),
        Optional.empty());
  }

  private static DurableHandle handle(
      int version, boolean persistent, boolean granted, OptionalLong timeout, CreateContexts so) {
    Optional<DurableHandle> asked = so.durableHandle();
    return new DurableHandle(
        version,
        asked.map(DurableHandle::reconnect).orElse(false),
        persistent,
        granted,
        timeout,
        asked.flatMap(DurableHandle::createGuid),
        asked.flatMap(DurableHandle::fileId));
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

  private static CreateContexts with(CreateContexts so, Lease lease) {
    return new CreateContexts(
        so.requested(),
        so.granted(),
        Optional.of(lease),
        so.durableHandle(),
        so.maximalAccess(),
        so.allocationSize(),
        so.snapshot());
  }

  private static CreateContexts with(CreateContexts so, DurableHandle handle) {
    return new CreateContexts(
        so.requested(),
        so.granted(),
        so.lease(),
        Optional.of(handle),
        so.maximalAccess(),
        so.allocationSize(),
        so.snapshot());
  }

  private CreateContexts withAccess(CreateContexts so) {
    access._read();
    if (access.queryStatus() != 0) {
      return so;
    }
    return new CreateContexts(
        so.requested(),
        so.granted(),
        so.lease(),
        so.durableHandle(),
        OptionalLong.of(access.maximalAccess()),
        so.allocationSize(),
        so.snapshot());
  }

  private CreateContexts withAllocation(CreateContexts so) {
    allocation._read();
    return new CreateContexts(
        so.requested(),
        so.granted(),
        so.lease(),
        so.durableHandle(),
        so.maximalAccess(),
        OptionalLong.of(allocation.allocationSize()),
        so.snapshot());
  }

  private CreateContexts withSnapshot(CreateContexts so) {
    snapshot._read();
    return new CreateContexts(
        so.requested(),
        so.granted(),
        so.lease(),
        so.durableHandle(),
        so.maximalAccess(),
        so.allocationSize(),
        FileTime.text(snapshot.timestamp()));
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
