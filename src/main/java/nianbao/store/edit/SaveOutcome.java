package nianbao.store.edit;

import java.time.Instant;
import java.util.List;

/**
 * What became of a save.
 *
 * @param version number of the report's last edit now
 * @param results one for each change, in their order
 * @param others  fields that somebody else has changed since, as they are now
 */
public record SaveOutcome(int version, Instant at, List<EditResult> results, List<EditResult.Theirs> others) {
}
