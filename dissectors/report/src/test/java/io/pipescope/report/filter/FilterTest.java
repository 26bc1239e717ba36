package io.pipescope.report.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipescope.api.MemberValue.Text;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the language itself says, whatever the fields are. */
class FilterTest {
  private static final FieldCatalogue ANY =
      new FieldCatalogue() {
        @Override
        public boolean contains(FieldPath path) {
          return !path.toString().equals("nothing");
        }

        @Override
        public Collection<String> names() {
          return List.of("a", "b");
        }
      };

  /** A thing whose field t is the text "yes" and that has no other fields. */
  private static final FieldSource THING =
      (path, test) -> path.toString().equals("t") && test.test(new Text("yes"));

  private static boolean matches(String filter) throws FilterSyntaxException {
    return Filter.parse(filter, ANY).matches(THING);
  }

  @Test
  void bindsAndStrongerThanOrAndNotStrongest() throws FilterSyntaxException {
    assertThat(matches("t || f && f")).isTrue();
    assertThat(matches("(t || f) && f")).isFalse();
    assertThat(matches("!f && t")).isTrue();
    assertThat(matches("not (f and t)")).isTrue();
    assertThat(matches("!!t")).isTrue();
  }

  @Test
  void comparesTextInItsOrder() throws FilterSyntaxException {
    assertThat(matches("t > \"no\" && t <= \"yes\"")).isTrue();
    assertThat(matches("t in {\"no\", \"yes\"}")).isTrue();
    assertThat(matches("t matches \"^y.s$\" && !(t matches \"Y\")")).isTrue();
    assertThat(matches("t matches \"(?i)Y\"")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "t = \"yes\" => 3 => a '=' has no meaning here",
        "t == yes => 6 => yes is no value; text stands in quotation marks",
        "t == \"yes => 6 => the text that begins here has no quotation mark at its end",
        "t == \"a\\d\" => 8 => in a text",
        "t == => 5 => a value is expected here",
        "== \"yes\" => 1 => the name of a field is expected here",
        "(t => 3 => ')' is expected here",
        "t) => 2 => '&&', '||' or the end is expected here",
        "t t => 3 => '&&', '||' or the end is expected here",
        "t in \"yes\" => 6 => '{' is expected here",
        "t in {\"yes\" => 12 => '}' is expected here",
        "t matches yes => 11 => behind matches a text in quotation marks is expected",
        "t matches \"(\" => 11 => not a regular expression",
        "t == 10.0.0.0/33 => 6 => this is no address and no network",
        "t == 10.0.0.256 => 6 => this is no address and no network",
        "t == 1::2::3 => 6 => this is no address and no network",
        "t == 0xzz => 6 => 0xzz is no value",
        "t == 1e999999999 => 6 => is no value",
        "nothing => 1 => there is no field nothing",
        "t && => 5 => the name of a field is expected here",
      })
  void saysWhereAFilterIsWrong(String filter, int column, String reason) {
    assertThatThrownBy(() -> Filter.parse(filter, ANY))
        .isInstanceOfSatisfying(
            FilterSyntaxException.class,
            e -> {
              assertThat(e).hasMessageContaining(reason);
              assertThat(e.column()).isEqualTo(column);
            });
  }

  @Test
  void refusesWhatIsTooDeep() {
    assertThatThrownBy(() -> Filter.parse("!".repeat(100_000) + "t", ANY))
        .isInstanceOf(FilterSyntaxException.class)
        .hasMessageContaining("too many brackets");
  }

  /** Engines that go back and try again would take longer than the universe is old. */
  @Test
  void searchesHostileTextInAMoment() throws FilterSyntaxException {
    Filter filter = Filter.parse("t matches \"^(a+)+$\"", ANY);
    String hostile = "a".repeat(50_000) + "!";
    assertThat(filter.matches((path, test) -> test.test(new Text(hostile)))).isFalse();
  }
}
