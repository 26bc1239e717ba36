package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2LeaseBreakAcknowledgment;
import io.pipescope.ksy.lean.Smb2LeaseBreakNotification;
import io.pipescope.ksy.lean.Smb2OplockBreak;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * OPLOCK_BREAK: takes the right to cache a file back. What the server says unasked, what the client
 * answers and what the server answers to that have the same command; the size of the structure
 * tells opportunistic locks and leases apart ([MS-SMB2] 2.2.23 to 2.2.25).
 */
final class Smb2Break implements Smb2Body {
  private static final int OPLOCK = 24;
  private static final int LEASE_NOTIFICATION = 44;
  private static final int LEASE_ACKNOWLEDGMENT = 36;
  private static final int ACKNOWLEDGMENT_REQUIRED = 1;

  private final WireStream in;
  private final SmbConnection connection;
  private final Smb2OplockBreak oplock;
  private final Smb2LeaseBreakNotification notification;
  private final Smb2LeaseBreakAcknowledgment acknowledgment;

  Smb2Break(WireStream in, SmbConnection connection) {
    this.in = in;
    this.connection = connection;
    this.oplock = new Smb2OplockBreak(in);
    this.notification = new Smb2LeaseBreakNotification(in);
    this.acknowledgment = new Smb2LeaseBreakAcknowledgment(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    read(message, exchange, "acknowledgment");
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    read(message, exchange, exchange.messageId.isEmpty() ? "notification" : "response");
  }

  private void read(Smb2Message message, SmbExchange exchange, String kind) {
    message.bindBody();
    int size = in.readU2le();
    message.bindBody();
    switch (size) {
      case OPLOCK -> {
        oplock._read();
        connection.use(new FileId(oplock.fileIdPersistent(), oplock.fileIdVolatile()), exchange);
        exchange.parameters =
            Optional.of(
                new Smb2Parameters.OplockBreak(
                    kind,
                    Optional.of(level(oplock.oplockLevel())),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty()));
      }
      case LEASE_NOTIFICATION -> {
        notification._read();
        exchange.parameters =
            Optional.of(
                new Smb2Parameters.OplockBreak(
                    kind,
                    Optional.empty(),
                    Optional.of(Guid.text(notification.leaseKeyLow(), notification.leaseKeyHigh())),
                    Smb2CreateContexts.leaseState(notification.currentLeaseState()),
                    Smb2CreateContexts.leaseState(notification.newLeaseState()),
                    Optional.of((notification.flags() & ACKNOWLEDGMENT_REQUIRED) != 0)));
      }
      case LEASE_ACKNOWLEDGMENT -> {
        acknowledgment._read();
        exchange.parameters =
            Optional.of(
                new Smb2Parameters.OplockBreak(
                    kind,
                    Optional.empty(),
                    Optional.of(
                        Guid.text(acknowledgment.leaseKeyLow(), acknowledgment.leaseKeyHigh())),
                    List.of(),
                    Smb2CreateContexts.leaseState(acknowledgment.leaseState()),
                    Optional.empty()));
      }
      default -> {}
    }
  }

  /** The name of a level of an opportunistic lock ([MS-SMB2] 2.2.13). */
  static String level(int code) {
    return switch (code) {
      case 0x00 -> "none";
      case 0x01 -> "level_ii";
      case 0x08 -> "exclusive";
      case 0x09 -> "batch";
      case 0xff -> "lease";
      default -> String.format(Locale.ROOT, "0x%02x", code);
    };
  }
}
