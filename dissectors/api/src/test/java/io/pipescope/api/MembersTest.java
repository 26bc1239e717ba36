package io.pipescope.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final Members MIXED =
      Members.builder()
          .add("name", "svcctl")
          .add("count", 3)
          .add("inner", Members.builder().add("deep", true).build())
          .add("list", List.of(new MemberValue.Whole(1), new MemberValue.Whole(2)))
          .build();

  @Test
  void keepsTheOrder() {
    Members.Builder builder = Members.builder();
    IntStream.range(0, 40).forEach(i -> builder.add("m" + i, i));
    Members members = builder.build();
    assertThat(members.size()).isEqualTo(40);
    for (int i = 0; i < members.size(); i++) {
      assertThat(members.name(i)).isEqualTo("m" + i);
      assertThat(members.value(i)).isEqualTo(new MemberValue.Whole(i));
      assertThat(members.find("m" + i)).contains(new MemberValue.Whole(i));
    }
  }

  @Test
  void givesWhatIsOfTheKindThatWasAskedFor() {
    assertThat(MIXED.text("name")).contains("svcctl");
    assertThat(MIXED.text("count")).isEmpty();
    assertThat(MIXED.text("missing")).isEmpty();
    assertThat(MIXED.members("inner")).contains(Members.builder().add("deep", true).build());
    assertThat(MIXED.members("name")).isEmpty();
    assertThat(MIXED.elements("list")).hasSize(2);
    assertThat(MIXED.elements("name")).isEmpty();
    assertThat(MIXED.find("missing")).isEmpty();
  }

  @Test
  void isEqualToOneWithTheSameMembers() {
    Members same =
        Members.builder()
            .add("name", "svcctl")
            .add("count", 3)
            .add("inner", Members.builder().add("deep", true).build())
            .add("list", List.of(new MemberValue.Whole(1), new MemberValue.Whole(2)))
            .build();
    assertThat(same).isEqualTo(MIXED).hasSameHashCodeAs(MIXED);
    assertThat(same).isNotEqualTo(Members.builder().add("name", "svcctl").build());
    assertThat(Members.builder().build()).isSameAs(Members.NONE);
    assertThat(Members.NONE.isEmpty()).isTrue();
  }

  @Test
  void refusesTwoOfOneName() {
    Members.Builder builder = Members.builder().add("name", 1);
    assertThat(builder.has("name")).isTrue();
    assertThatThrownBy(() -> builder.add("name", 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name");
  }

  @Test
  void doesNotChangeWhenItsBuilderGoesOn() {
    Members.Builder builder = Members.builder().add("first", 1);
    Members before = builder.build();
    builder.add("second", 2);
    assertThat(before.size()).isEqualTo(1);
    assertThat(builder.build().size()).isEqualTo(2);
  }
}
