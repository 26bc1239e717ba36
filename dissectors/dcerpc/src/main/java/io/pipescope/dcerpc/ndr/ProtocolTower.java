package io.pipescope.dcerpc.ndr;

import io.pipescope.api.IpAddress;
import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Nested;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.Members;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.InvalidWireException;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.EpmTower;
import java.nio.ByteBuffer;
import java.util.List;

/** Shows protocol towers (C706 appendix L): an interface, and where it is reached. */
final class ProtocolTower {
  private static final int UUID = 0x0d;
  private static final int TCP = 0x07;
  private static final int UDP = 0x08;
  private static final int IPV4 = 0x09;
  private static final int LOCAL = 0x0c;
  private static final int PIPE = 0x0f;
  private static final int LRPC = 0x10;
  private static final int NETBIOS = 0x11;
  private static final int HTTP = 0x1f;

  private final Members.Builder members = Members.builder();

  private ProtocolTower() {}

  /** The tower, or its bytes if it is none. */
  static MemberValue show(byte[] bytes) {
    try {
      EpmTower tower = new EpmTower(new WireStream(bytes));
      tower._read();
      ProtocolTower shown = new ProtocolTower();
      shown.add(tower.floors());
      return new Nested(shown.members.build());
    } catch (EndOfWireException | InvalidWireException e) {
      return ValuePresenter.bytes(bytes);
    }
  }

  private void add(List<EpmTower.Floor> floors) {
    for (EpmTower.Floor floor : floors) {
      byte[] right = floor.right();
      switch (floor.protocol()) {
        case UUID -> addUuid(floor);
        case TCP -> addPort("ncacn_ip_tcp", right);
        case UDP -> addPort("ncadg_ip_udp", right);
        case HTTP -> addPort("ncacn_http", right);
        case PIPE -> addName("ncacn_np", "endpoint", right);
        case LOCAL -> put("protocol", new Text("ncalrpc"));
        case LRPC -> addName("ncalrpc", "endpoint", right);
        case NETBIOS -> put("address", new Text(ByteTexts.narrow(right)));
        case IPV4 -> addAddress(right);
        default -> {
          // the layers between the interface and its transport add nothing to the names of these
        }
      }
    }
  }

  private void addUuid(EpmTower.Floor floor) {
    if (floor.left() instanceof EpmTower.UuidAndVersion left) {
      byte[] minor = floor.right();
      int minorVersion =
          minor.length < Short.BYTES ? 0 : (minor[0] & 0xff) | (minor[1] & 0xff) << 8;
      Members identifier =
          Members.builder()
              .add(
                  "uuid",
                  NdrValue.guid(
                      left.timeLow(),
                      left.timeMid(),
                      left.timeHiAndVersion(),
                      left.clockSeqAndNode()))
              .add("version", left.version() + "." + minorVersion)
              .build();
      put(members.has("interface") ? "transfer_syntax" : "interface", new Nested(identifier));
    }
  }

  private void addPort(String protocol, byte[] port) {
    put("protocol", new Text(protocol));
    if (port.length == Short.BYTES) {
      put("port", new MemberValue.Whole(ByteBuffer.wrap(port).getShort() & 0xffff));
    }
  }

  private void addName(String protocol, String member, byte[] name) {
    put("protocol", new Text(protocol));
    put(member, new Text(ByteTexts.narrow(name)));
  }

  private void addAddress(byte[] address) {
    if (address.length == Integer.BYTES) {
      int bits = ByteBuffer.wrap(address).getInt();
      put("address", new Text(IpAddress.ipv4(bits).toString()));
    }
  }

  /** Of two floors of a kind the first counts. */
  private void put(String name, MemberValue value) {
    if (!members.has(name)) {
      members.add(name, value);
    }
  }
}
