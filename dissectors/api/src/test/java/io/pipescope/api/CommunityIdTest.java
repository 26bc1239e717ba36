package io.pipescope.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommunityIdTest {

  @Test
  void bothDirectionsOfDatagramsHaveTheIdOfTheSpecification() {
    Endpoint client = new Endpoint(IpAddress.ipv4(0xc0a80134), 54585);
    Endpoint server = new Endpoint(IpAddress.ipv4(0x08080808), 53);
    assertThat(new CommunityId().ofUdp(client, server)).isEqualTo("1:d/FP5EW3wiY1vCndhwleRRKHowQ=");
    assertThat(new CommunityId().ofUdp(server, client)).isEqualTo("1:d/FP5EW3wiY1vCndhwleRRKHowQ=");
  }
}
