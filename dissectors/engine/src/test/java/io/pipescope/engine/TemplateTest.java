package io.pipescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static String fill(String text, Map<String, String> values) {
    return new Template(text).fill(name -> Optional.ofNullable(values.get(name)));
  }

  @Test
  void putsValuesInTheirPlaces() {
    assertThat(fill("{who} at {where}!", Map.of("who", "bob", "where", "home")))
        .isEqualTo("bob at home!");
    assertThat(fill("", Map.of())).isEmpty();
  }

  @Test
  void leavesOutAPassageThatLacksAValue() {
    String text = "{who} started a service[, which runs {command} as {account}].";
    assertThat(fill(text, Map.of("who", "bob", "command", "cmd", "account", "me")))
        .isEqualTo("bob started a service, which runs cmd as me.");
    assertThat(fill(text, Map.of("who", "bob", "command", "cmd")))
        .isEqualTo("bob started a service.");
  }

  @Test
  void saysTheFirstWordingThatItCan() {
    String text = "[{who}|{address}|somebody] came";
    assertThat(fill(text, Map.of("who", "bob", "address", "10.0.0.1"))).isEqualTo("bob came");
    assertThat(fill(text, Map.of("address", "10.0.0.1"))).isEqualTo("10.0.0.1 came");
    assertThat(fill(text, Map.of())).isEqualTo("somebody came");
  }

  @Test
  void marksWhatIsMissingElsewhere() {
    assertThat(fill("{who} came", Map.of())).isEqualTo("? came");
  }

  @Test
  void takesValuesAsTheyAre() {
    assertThat(fill("[{a}|b] {c}", Map.of("a", "{c}|[x]$1\\", "c", "[{a}]")))
        .isEqualTo("{c}|[x]$1\\ [{a}]");
  }
}
