package io.pipescope.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerInstallationTest {
  @TempDir private Path directory;

  private final List<String> notes = new ArrayList<>();

  @Test
  void archivesOfTheRepositoryAreKept() throws IOException {
    Directories all = Loaded.directories(directory);
    Path place = new CompilerInstallation(all, List.of(), notes::add).install();
    assertThat(place).startsWith(directory);
    Directories cacheOnly = new Directories(Optional.of(directory), List.of());
    assertThat(KaitaiCompiler.find(cacheOnly)).isPresent();
    assertThat(new CompilerInstallation(cacheOnly, List.of(), notes::add).install())
        .isEqualTo(place);
    assertThat(notes).hasSize(2);
    assertThat(notes.get(1)).contains("there already");
    try (var files = Files.list(directory)) {
      assertThat(files).as("nothing else is left").containsExactly(place);
    }
  }

  @Test
  void archiveWithOtherBytesIsNotRun() throws IOException {
    Directories all = Loaded.directories(directory);
    Path place = new CompilerInstallation(all, List.of(), notes::add).install();
    Path jar = place.resolve(CompilerJar.all().get(0).fileName());
    Files.write(jar, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
    assertThat(KaitaiCompiler.find(new Directories(Optional.of(directory), List.of()))).isEmpty();
    new CompilerInstallation(all, List.of(), notes::add).install();
    assertThat(KaitaiCompiler.find(new Directories(Optional.of(directory), List.of()))).isPresent();
  }

  @Test
  void withoutAPlaceThereIsNoInstallation() {
    assertThatThrownBy(
            () ->
                new CompilerInstallation(
                        new Directories(Optional.empty(), List.of()), List.of(), notes::add)
                    .install())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("XDG_CACHE_HOME");
  }
}
