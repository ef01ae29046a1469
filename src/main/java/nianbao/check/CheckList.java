package nianbao.check;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.check.rule.Check;
import nianbao.check.rule.Dossier;
import nianbao.check.rule.Findings;

/**
 * The checks that {@code formats/rules.yaml} names beside their words, in its order: a check is a class, its words and its
 * test. Each is a method {@code public static void NAME(Dossier, Findings)} of a class in {@code nianbao.check.rule}.
 */
final class CheckList {

    private static final String PACKAGE = Check.class.getPackageName() + ".";
    private static final MethodType SHAPE = MethodType.methodType(void.class, Dossier.class, Findings.class);

    private CheckList() {
    }

    /**
     * @param names of checks, as clerks read them, each with {@code Class.method}
     * @throws IllegalArgumentException when there is no such check
     */
    static Map<String, Check> of(Map<String, String> names) {
        var checks = new LinkedHashMap<String, Check>();
        names.forEach((name, method) -> checks.put(name, check(method)));
        return Collections.unmodifiableMap(checks);
    }

    private static Check check(String name) {
        int dot = name.indexOf('.');
        try {
            var method = Stream.of(Class.forName(PACKAGE + name.substring(0, Math.max(0, dot))).getMethods())
                    .filter(m -> m.getName().equals(name.substring(dot + 1)) && isCheck(m)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("formats/rules.yaml names a check that is not there: " + name));
            var handle = MethodHandles.publicLookup().unreflect(method).asType(SHAPE);
            return (it, out) -> look(handle, it, out);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("formats/rules.yaml names a check that is not there: " + name, e);
        }
    }

    /** Whether a method has the shape of a check. */
    static boolean isCheck(Method method) {
        var takes = method.getParameterTypes();
        return Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers()) && method.getReturnType() == void.class
                && takes.length == 2 && takes[0] == Dossier.class && takes[1].isAssignableFrom(Findings.class);
    }

    private static void look(MethodHandle check, Dossier it, Findings out) {
        try {
            check.invokeExact(it, out);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
