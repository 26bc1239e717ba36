package io.pipescope.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedTableTest {
  private final List<String> told = new ArrayList<>();

  /** An account of ten entries. */
  private final class Account implements TableAccount {
    private int left = 10;

    @Override
    public boolean take(int entries) {
      if (entries > left) {
        return false;
      }
      left -= entries;
      return true;
    }

    @Override
    public void give(int entries) {
      left += entries;
    }

    @Override
    public void refused(String layer) {
      told.add("refused in " + layer);
    }
  }

  /** A value counts for as many entries as it has characters. */
  private final class Owner implements BoundedTable.Owner<String> {
    @Override
    public void full(String oldest) {
      told.add("full " + oldest);
    }

    @Override
    public void givenUp(String value) {
      told.add("given up " + value);
    }

    @Override
    public int weight(String value) {
      return value.length();
    }
  }

  private final Account account = new Account();
  private final BoundedTable<Integer, String> table =
      new BoundedTable<>(account, "smb", 4, new Owner());

  @Test
  void givesUpTheOldestWhenItIsFull() {
    for (int i = 1; i <= 5; i++) {
      table.put(i, "" + i);
    }

    assertThat(told).containsExactly("full 1", "given up 1");
    assertThat(table.values()).containsExactly("2", "3", "4", "5");
    assertThat(account.left).isEqualTo(6);
  }

  @Test
  void givesUpAsManyOfItsOldestAsANewOneNeeds() {
    table.put(1, "aaa");
    table.put(2, "bbb");
    table.put(3, "ccc");
    table.put(4, "dddddd");

    assertThat(told).containsExactly("refused in smb", "given up aaa", "given up bbb");
    assertThat(table.get(1)).isNull();
    assertThat(table.get(3)).isEqualTo("ccc");
    assertThat(table.get(4)).isEqualTo("dddddd");
    assertThat(account.left).isEqualTo(1);
  }

  @Test
  void holdsOneEntryWhenNothingIsGranted() {
    assertThat(account.take(10)).isTrue();
    table.put(1, "a");
    assertThat(told).containsExactly("refused in smb");
    assertThat(table.get(1)).isEqualTo("a");
    table.put(2, "b");
    assertThat(told).containsExactly("refused in smb", "refused in smb", "given up a");
    assertThat(table.values()).containsExactly("b");
    table.clear();
    assertThat(account.left).as("what was not taken is not given back").isZero();
  }

  @Test
  void doesNotKeepWhatIsLargeWhenNothingIsGranted() {
    table.put(1, "a");
    table.put(2, "b".repeat(17));

    assertThat(told).containsExactly("refused in smb", "given up a", "given up " + "b".repeat(17));
    assertThat(table.isEmpty()).isTrue();
    assertThat(account.left).isEqualTo(10);
  }

  @Test
  void aKeyThatIsPutAgainIsTheNewestAndCountsAsItIsNow() {
    table.put(1, "aaaa");
    table.put(2, "bbbb");
    table.put(1, "aaaaaa");

    assertThat(told).isEmpty();
    assertThat(table.values()).containsExactly("bbbb", "aaaaaa");
    assertThat(account.left).isZero();
  }

  @Test
  void givesBackWhatIsTakenOut() {
    table.put(1, "aaa");
    table.put(2, "bb");
    table.put(3, "c");
    assertThat(table.remove(1)).isEqualTo("aaa");
    assertThat(table.remove(1)).isNull();
    assertThat(account.left).isEqualTo(7);
    table.drain(told::add);

    assertThat(told).containsExactly("bb", "c");
    assertThat(table.isEmpty()).isTrue();
    assertThat(account.left).isEqualTo(10);
  }

  @Test
  void whatIsLargeCountsAsSeveral() {
    assertThat(BoundedTable.weightOf(0)).isEqualTo(1);
    assertThat(BoundedTable.weightOf(255)).isEqualTo(1);
    assertThat(BoundedTable.weightOf(65_536)).isEqualTo(257);
    assertThat(BoundedTable.weightOf(Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
  }
}
