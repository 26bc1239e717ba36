package io.pipescope.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedPipeBindingTest {

  private static boolean matches(String pattern, String name) {
    return new Binding.NamedPipe(pattern).matches(name);
  }

  @Test
  void namesCompareWithoutCase() {
    assertThat(matches("srvsvc", "SrvSvc")).isTrue();
    assertThat(matches("srvsvc", "srvsvc2")).isFalse();
  }

  @Test
  void starsStandForAnyCharacters() {
    assertThat(matches("*", "")).isTrue();
    assertThat(matches("PSEXESVC*", "psexesvc-HOST-1-stdin")).isTrue();
    assertThat(matches("psexesvc*-stdin", "PSEXESVC-HOST-1-stdin")).isTrue();
    assertThat(matches("psexesvc*-stdin", "PSEXESVC-HOST-1-stdout")).isFalse();
    assertThat(matches("a*b*c", "aXbXc")).isTrue();
    assertThat(matches("a*b*c", "abc")).isTrue();
    assertThat(matches("a*b*c", "ac")).isFalse();
    assertThat(matches("aa*aa", "aaa")).isFalse();
    assertThat(matches("a*b*bc", "abc")).isFalse();
    assertThat(matches("a.*", "ab")).isFalse();
  }
}
