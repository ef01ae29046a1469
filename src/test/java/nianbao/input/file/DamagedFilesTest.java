package nianbao.input.file;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged files give a report or a clean refusal. The long campaign is among the benchmarks. */
class DamagedFilesTest {

    private static final int EACH = 40;

    @Test
    void damagedFilesAreReadOrRefused() throws Exception {
        for (var type : Mutations.originals().entrySet()) {
            var random = new Random(type.getKey().hashCode());
            for (int i = 0; i < EACH; i++) {
                var original = type.getValue().get(random.nextInt(type.getValue().size()));
                Mutations.isReport(Mutations.mutate(original, random));
            }
        }
    }
}
