package io.pipescope.capture;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.Optional;

/**
 * A part of a file, mapped into memory until it is unmapped. Java 17 has no public way to unmap; so
 * this is the one place that knows the two others: arenas from Java 22 on, before that {@code
 * sun.misc.Unsafe.invokeCleaner}. Where neither is to be had, the garbage collector unmaps.
 */
abstract class FileMapping {
  private static final Optional<Arenas> ARENAS = Arenas.find();
  private static final Optional<MethodHandle> CLEANER =
      ARENAS.isPresent() ? Optional.empty() : findCleaner();

  /** The best that this Java can do. */
  static FileMapping create() {
    return ARENAS.isPresent() ? new InArena(ARENAS.get()) : new Cleaned();
  }

  /** Maps bytes, read-only. One mapping at a time. */
  abstract ByteBuffer map(FileChannel channel, long from, long length) throws IOException;

  /** Takes back the mapping, if there is one. Its buffer must not be used any more. */
  abstract void unmap();

  private static Optional<MethodHandle> findCleaner() {
    try {
      Class<?> type = Class.forName("sun.misc.Unsafe");
      Field field = type.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      return Optional.of(
          MethodHandles.lookup()
              .findVirtual(
                  type, "invokeCleaner", MethodType.methodType(void.class, ByteBuffer.class))
              .bindTo(field.get(null)));
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static final class Cleaned extends FileMapping {
    private ByteBuffer mapped = ByteBuffer.allocate(0);

    @Override
    ByteBuffer map(FileChannel channel, long from, long length) throws IOException {
      mapped = channel.map(MapMode.READ_ONLY, from, length);
      return mapped;
    }

    @Override
    void unmap() {
      ByteBuffer old = mapped;
      mapped = ByteBuffer.allocate(0);
      if (old.isDirect() && CLEANER.isPresent()) {
        try {
          CLEANER.get().invokeExact(old);
        } catch (Throwable e) {
          throw new IllegalStateException("cannot unmap", e);
        }
      }
    }
  }

  private static final class InArena extends FileMapping {
    private final Arenas arenas;
    private Optional<AutoCloseable> arena = Optional.empty();

    InArena(Arenas arenas) {
      this.arenas = arenas;
    }

    @Override
    ByteBuffer map(FileChannel channel, long from, long length) throws IOException {
      try {
        AutoCloseable fresh = (AutoCloseable) arenas.ofShared.invoke();
        arena = Optional.of(fresh);
        Object segment = arenas.map.invoke(channel, MapMode.READ_ONLY, from, length, fresh);
        return (ByteBuffer) arenas.asByteBuffer.invoke(segment);
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Throwable e) {
        throw new IOException("cannot map", e);
      }
    }

    @Override
    void unmap() {
      Optional<AutoCloseable> old = arena;
      arena = Optional.empty();
      if (old.isPresent()) {
        try {
          old.get().close();
        } catch (Exception e) {
          throw new IllegalStateException("cannot unmap", e);
        }
      }
    }
  }

  /** The methods of {@code java.lang.foreign} that Java 17 does not have. */
  private record Arenas(MethodHandle ofShared, MethodHandle map, MethodHandle asByteBuffer) {
    static Optional<Arenas> find() {
      if (Runtime.version().feature() < 22) {
        return Optional.empty();
      }
      try {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        Class<?> arena = Class.forName("java.lang.foreign.Arena");
        Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
        MethodType map =
            MethodType.methodType(segment, MapMode.class, long.class, long.class, arena);
        return Optional.of(
            new Arenas(
                lookup.findStatic(arena, "ofShared", MethodType.methodType(arena)),
                lookup.findVirtual(FileChannel.class, "map", map),
                lookup.findVirtual(
                    segment, "asByteBuffer", MethodType.methodType(ByteBuffer.class))));
      } catch (ReflectiveOperationException e) {
        return Optional.empty();
      }
    }
  }
}
