package io.pipescope.engine;

import io.pipescope.api.DissectorProvider;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * The classes of one plugin. It sees its own archive, the JDK and pipescope's API, and nothing else
 * of pipescope, so it may bring any version of any library.
 */
final class PluginClassLoader extends URLClassLoader {
  private static final String API = DissectorProvider.class.getPackageName() + '.';

  PluginClassLoader(URL archive, ClassLoader pipescope) {
    super(archive.toString(), new URL[] {archive}, new ApiClassLoader(pipescope));
  }

  /** The JDK, and of pipescope the API alone. */
  private static final class ApiClassLoader extends ClassLoader {
    private final ClassLoader pipescope;

    ApiClassLoader(ClassLoader pipescope) {
      super(ClassLoader.getPlatformClassLoader());
      this.pipescope = pipescope;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(API)) {
        return pipescope.loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
