package io.pipescope.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFileTest {
  @Test
  void findsWhatTheClassLoaderFinds() throws IOException {
    assertThat(text(ResourceFile.open(StatusNames.class, "ntstatus.tsv"))).contains("STATUS_");
    assertThat(text(ResourceFile.open(getClass(), "/io/pipescope/api/ntstatus.tsv")))
        .contains("STATUS_");
    assertThat(ResourceFile.find(StatusNames.class, "nothing.tsv")).isEmpty();
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> ResourceFile.open(StatusNames.class, "nothing.tsv"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("nothing.tsv");
  }

  @Test
  void findsAFileInTheArchiveOfAClass(@TempDir Path directory) throws Exception {
    Path jar = directory.resolve("with spaces & ümlauts.jar");
    String file = Hex.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        InputStream code = Hex.class.getResourceAsStream("/" + file)) {
      entries.putNextEntry(new JarEntry(file));
      code.transferTo(entries);
      entries.putNextEntry(new JarEntry("io/pipescope/api/beside.txt"));
      entries.write("beside".getBytes(StandardCharsets.UTF_8));
      entries.putNextEntry(new JarEntry("elsewhere/far.txt"));
      entries.write("far".getBytes(StandardCharsets.UTF_8));
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      Class<?> owner = loader.loadClass(Hex.class.getName());
      assertThat(text(ResourceFile.open(owner, "beside.txt"))).isEqualTo("beside");
      assertThat(text(ResourceFile.open(owner, "/elsewhere/far.txt"))).isEqualTo("far");
      assertThat(ResourceFile.find(owner, "ntstatus.tsv")).isEmpty();
    }
  }

  private static String text(InputStream in) throws IOException {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
