package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The artifact holds of the Enhanced Client only what pom.xml packs: that has to be all that a function loads of it. */
class PackedClassesTest extends TableTest {

    private static final String ENHANCED = "software.amazon.awssdk.enhanced.";

    @Test
    void areEnoughToMapSignAndConnect() throws Exception {
        Set<String> packed = packed();
        assertFalse(packed.isEmpty(), "pom.xml packs nothing of the Enhanced Client");

        try (var loader = new PackedOnly(packed)) {
            var prepare = loader.loadClass(HeadStart.class.getName()).getDeclaredMethod("prepare", URI.class);
            prepare.setAccessible(true);

            prepare.invoke(null, table.endpoint());
        }
    }

    private static Set<String> packed() throws IOException {
        String pom = Files.readString(Path.of("../../pom.xml"));
        return Pattern.compile("<include>(software/amazon/awssdk/enhanced/[\\w/]+)\\.class</include>")
                .matcher(pom)
                .results()
                .map(match -> match.group(1).replace('/', '.'))
                .collect(Collectors.toSet());
    }

    /** Loads everything anew from this class path, but of the Enhanced Client only what is packed. */
    private static final class PackedOnly extends URLClassLoader {

        private final Set<String> packed;

        PackedOnly(Set<String> packed) {
            super(classPath(), ClassLoader.getPlatformClassLoader());
            this.packed = packed;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(ENHANCED) && !packed.contains(name)) {
                throw new ClassNotFoundException(name + " is not packed");
            }
            return super.findClass(name);
        }

        private static URL[] classPath() {
            return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .map(PackedOnly::url)
                    .toArray(URL[]::new);
        }

        private static URL url(Path path) {
            try {
                return path.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
