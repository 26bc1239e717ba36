package io.pipescope.engine;

import io.pipescope.api.Conversation;
import io.pipescope.api.Endpoint;
import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Members;
import io.pipescope.api.Payload;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Events that look like those of remote procedure calls and logons. */
public final class SampleCalls {
  private SampleCalls() {}

  /** As in events of calls. */
  public record Interface(String name) {}

  /** As in events of calls. */
  public record Call(
      String type,
      Optional<String> user,
      Interface interface_,
      String operation,
      Optional<String> result,
      OptionalLong rttUs,
      OptionalLong waitedUs,
      Optional<String> fault,
      Optional<Members> args,
      Optional<Members> returns) {}

  /** A call. */
  public record CallEvent(Call dcerpc) implements Payload {
    @Override
    public String eventType() {
      return "dcerpc";
    }
  }

  /** As in events of logons. */
  public record Logon(String user, String domain, String mechanism, String result) {}

  /** A logon. */
  public record LogonEvent(Logon auth) implements Payload {
    @Override
    public String eventType() {
      return "auth";
    }
  }

  /** An event between two hosts, {@code 10.0.0.client} and {@code 10.0.0.server}. */
  public static Event event(long frame, int second, int client, int server, Payload payload) {
    Conversation conversation =
        new Conversation(
            1,
            new Endpoint(IpAddress.ipv4(0x0a000000 | client), 49_152),
            new Endpoint(IpAddress.ipv4(0x0a000000 | server), 445),
            "TCP",
            "1:x",
            List.of());
    return new Event(
        new FrameReference(frame, second * 1_000_000_000L, false),
        Optional.of(conversation),
        payload);
  }

  /** A call that was answered at once. */
  public static CallEvent call(
      String interfaceName, String operation, Members args, Members returns) {
    return call(interfaceName, operation, args, Optional.of(returns), 0);
  }

  /** A call of which the answer, or the end of waiting for one, came after so many seconds. */
  public static CallEvent call(
      String interfaceName,
      String operation,
      Members args,
      Optional<Members> returns,
      int seconds) {
    OptionalLong duration = OptionalLong.of(seconds * 1_000_000L);
    return new CallEvent(
        new Call(
            "call",
            Optional.of("LAB\\alice"),
            new Interface(interfaceName),
            operation,
            Optional.of(returns.isPresent() ? "response" : "unanswered"),
            returns.isPresent() ? duration : OptionalLong.empty(),
            returns.isPresent() ? OptionalLong.empty() : duration,
            Optional.empty(),
            args.isEmpty() ? Optional.empty() : Optional.of(args),
            returns.filter(members -> !members.isEmpty())));
  }
}
