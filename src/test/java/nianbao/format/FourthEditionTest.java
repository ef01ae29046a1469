package nianbao.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A new edition is one file: {@code fourth-edition/formats/2031.yaml}, which nobody issued, laid among the real ones goes
 * through the whole program. Only the classes loaded for this test see it; what they are put through is {@link FourthEdition}.
 */
class FourthEditionTest {

    private static final ClassLoader WITH_FOURTH = new WithFourth(FourthEditionTest.class.getClassLoader());

    @ParameterizedTest
    @ValueSource(strings = {"takesItsYears", "isAFormToFillIn", "isChecked", "isCarriedOnYearByYear", "isWrittenAndReadBack", "isInTheSchema"})
    void oneFileIsAllThatANewEditionTakes(String step) throws Throwable {
        var method = WITH_FOURTH.loadClass("nianbao.format.FourthEdition").getDeclaredMethod(step);
        method.setAccessible(true);
        try {
            method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The program's classes once more, with the invented file where the real ones are. */
    private static final class WithFourth extends ClassLoader {
        private static final String FILE = "formats/2031.yaml";

        WithFourth(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("nianbao.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                var bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public URL getResource(String name) {
            return super.getResource(name.equals(FILE) ? "fourth-edition/" + name : name);
        }
    }
}
