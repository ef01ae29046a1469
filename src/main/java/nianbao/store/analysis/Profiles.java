package nianbao.store.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.analysis.Profile;
import nianbao.store.publication.KeptProfiles;
import nianbao.store.publication.Publication.PublicationKey;
import nianbao.store.publication.Publications;

/**
 * Profiles of publications: at hand, else from the database, else made and kept there. A publication never changes, so none of them
 * grows old. Callers are in no transaction: a few are made in each of its own, so that nobody waits long for whoever makes the same.
 */
@ApplicationScoped
public class Profiles {

    /** Two years of the largest office there is. */
    private static final int MOST = 20_000;
    private static final int FEW = 100;

    private final Publications publications;
    private final KeptProfiles kept;
    private final Cache<PublicationKey, Profile> known = Caffeine.newBuilder().maximumSize(MOST).build();

    Profiles(Publications publications, KeptProfiles kept) {
        this.publications = publications;
        this.kept = kept;
    }

    /** All of these that are in force. */
    Map<PublicationKey, Profile> of(Collection<PublicationKey> keys) {
        var profiles = new HashMap<>(known.getAllPresent(keys));
        var read = kept.of(without(keys, profiles));
        profiles.putAll(read);
        known.putAll(read);
        var missing = without(keys, profiles).stream().map(PublicationKey::reportId).sorted().toList();
        for (int from = 0; from < missing.size(); from += FEW) {
            var made = make(missing.subList(from, Math.min(missing.size(), from + FEW)));
            profiles.putAll(made);
            known.putAll(made);
        }
        return profiles;
    }

    private static List<PublicationKey> without(Collection<PublicationKey> keys, Map<PublicationKey, Profile> profiles) {
        return keys.stream().filter(key -> !profiles.containsKey(key)).toList();
    }

    /** Makes and keeps those of the publications in force of these reports. */
    Map<PublicationKey, Profile> make(List<Long> reports) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var published = Groups.published("r.id in ?1 order by r.id", reports);
            var texts = publications.whole(published);
            var made = new HashMap<PublicationKey, Profile>();
            for (int i = 0; i < published.size(); i++) {
                var key = published.get(i).publication().key();
                made.put(key, kept.keep(key, texts.get(i)));
            }
            return made;
        });
    }
}
