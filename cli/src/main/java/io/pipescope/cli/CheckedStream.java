package io.pipescope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/** Tells failures of the output from all others by their type. */
final class CheckedStream extends OutputStream {
  private final OutputStream out;
  private final Function<IOException, OutputException> failure;

  /**
   * @param out takes the bytes
   * @param failure makes the exception that is thrown instead
   */
  CheckedStream(OutputStream out, Function<IOException, OutputException> failure) {
    this.out = out;
    this.failure = failure;
  }

  @Override
  public void write(int b) throws OutputException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws OutputException {
    try {
      out.write(bytes, from, count);
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }

  @Override
  public void flush() throws OutputException {
    try {
      out.flush();
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }

  @Override
  public void close() throws OutputException {
    try {
      out.close();
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }
}
