package nianbao.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import nianbao.web.HttpClerk;

/** One who writes, through whichever instance answers, and remembers what was acknowledged. */
final class SoakClerk {

    /** An edit that a server said is saved. */
    record Acknowledged(long agency, String field, String text, String by, int seen, int number) {
    }

    private final IntFunction<URI> addresses;
    private final String username;
    private final long agency;
    private final List<String> fields;
    private final IntFunction<String> texts;
    private final Random random;
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private HttpClerk browser;
    private int written;
    private int conflicts;
    private int cutOff;
    private int busy;

    /** @param texts what is written the first, second, third … time */
    SoakClerk(IntFunction<URI> addresses, String username, long agency, List<String> fields, IntFunction<String> texts, long seed) {
        this.addresses = addresses;
        this.username = username;
        this.agency = agency;
        this.fields = fields;
        this.texts = texts;
        this.random = new Random(seed);
    }

    void signIn() throws Exception {
        browser = new HttpClerk(addresses.apply(0));
        browser.signIn(username, Country.PASSWORD);
    }

    /** Like the page's script: what was cut off is sent again as it was, for it may have been saved or not. */
    Void write(long end) throws Exception {
        int seen = 0;
        int request = random.nextInt(2);
        String field = null;
        String text = null;
        while (System.nanoTime() < end) {
            if (text == null) {
                field = fields.get(random.nextInt(fields.size()));
                // Never twice the same.
                text = texts.apply(++written);
            }
            try {
                var saved = browser.at(addresses.apply(request)).edit(agency, Country.NEWEST, field, text, seen);
                switch (saved.status()) {
                    case "saved" -> acknowledged.add(new Acknowledged(agency, field, text, username, seen, saved.number()));
                    case "conflict" -> conflicts++;
                    default -> throw new AssertionError(saved + " for " + field);
                }
                // The answer shows what others have written up to there.
                seen = saved.version();
                text = null;
            } catch (HttpClerk.Busy told) {
                busy++;
            } catch (IOException killed) {
                cutOff++;
                request++;
            }
            request += random.nextInt(2);
            // Some times as fast as a person, and slow enough for an instance to come up beside it on two processors.
            TimeUnit.MILLISECONDS.sleep(250 + random.nextInt(250));
        }
        return null;
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    int conflicts() {
        return conflicts;
    }

    int busy() {
        return busy;
    }

    int cutOff() {
        return cutOff;
    }
}
