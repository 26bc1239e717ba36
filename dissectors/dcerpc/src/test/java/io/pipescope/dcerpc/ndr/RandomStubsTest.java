package io.pipescope.dcerpc.ndr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as the arguments of an operation, it is read without an exception. */
class RandomStubsTest {
  private static final int STUBS = 60;
  private static final int LONGEST = 400;

  /** So few that counts are believable, and pointers point to the same. */
  private static final int SMALL = 9;

  @ParameterizedTest
  @MethodSource("io.pipescope.dcerpc.ndr.InterfaceDefinitionsTest#interfaces")
  void costAnAnomalyAtMost(String name) {
    Random random = new Random(name.hashCode());
    for (StubLayout layout : layouts(name)) {
      for (int i = 0; i < STUBS; i++) {
        ByteBuffer stub = ByteBuffer.allocate(random.nextInt(LONGEST) & -4);
        stub.order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        while (stub.hasRemaining()) {
          stub.putInt(i % 3 == 0 ? random.nextInt() : random.nextInt(SMALL));
        }
        NdrSyntax syntax = random.nextBoolean() ? NdrSyntax.NDR : NdrSyntax.NDR64;
        DecodedStub decoded = layout.read(syntax, stub.flip());
        assertThat(decoded.trailing()).isBetween(0, stub.limit());
      }
    }
  }

  private static List<StubLayout> layouts(String name) {
    List<StubLayout> layouts = new ArrayList<>();
    for (RemoteInterface.Operation operation :
        InterfaceDefinitions.find(name).orElseThrow().operations().values()) {
      layouts.add(operation.request());
      operation.response().ifPresent(layouts::add);
    }
    return layouts;
  }
}
