package nianbao.store.publication;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.analysis.Measure;
import nianbao.analysis.Measures;
import nianbao.analysis.PassagePrint;
import nianbao.analysis.Profile;
import nianbao.report.CellTexts;

/** What the analysis compares of a publication. What is kept here can be made anew of the publication at any time. */
@Entity
@Table(name = "profile")
@IdClass(Publication.PublicationKey.class)
class StoredProfile extends PanacheEntityBase {

    private static final List<Measure> MEASURES = Measures.ALL.measures();
    private static final String NONE = "-";
    private static final String OF = "/";
    private static final String BETWEEN = " ";
    private static final HexFormat HEX = HexFormat.of();
    /** Of a print. */
    private static final int DIGITS = 16;

    @Id
    @Column(name = "report_id")
    public long reportId;

    @Id
    public int number;

    /** Which rules it was made by: one of others counts as none. */
    @Column(name = "made_by")
    public String madeBy;

    /** A word for each measure: "12", "4/15" for a share, "-" where no cell gives one. */
    public String measures;

    /** How many cells hold a figure above 0. */
    public int filled;

    /** The print of its tables. */
    public String tables;

    /** Prints of its long paragraphs, each in sixteen digits. */
    public String passages;

    /** How these begin, a line each. */
    public String begins;

    /** The cells of its tables, see {@link CellTexts}; {@code null} in what an older version of the program made. */
    public String cells;

    /** @param passages of the profile, with their words */
    static StoredProfile of(Publication.PublicationKey key, Profile profile, List<PassagePrint> passages, CellTexts cells) {
        var stored = new StoredProfile();
        stored.reportId = key.reportId();
        stored.number = key.number();
        stored.madeBy = Profile.MADE_BY;
        stored.measures = MEASURES.stream().map(measure -> word(profile, measure)).collect(Collectors.joining(BETWEEN));
        stored.filled = profile.figures();
        stored.tables = profile.print();
        stored.passages = profile.passages().stream().map(HEX::toHexDigits).collect(Collectors.joining(BETWEEN));
        stored.begins = passages.stream().map(PassagePrint::begin).collect(Collectors.joining("\n"));
        stored.cells = cells.lines();
        return stored;
    }

    private static String word(Profile profile, Measure measure) {
        var part = plain(profile.parts().get(measure.code()));
        return measure.isShare() ? part + OF + plain(profile.wholes().get(measure.code())) : part;
    }

    private static String plain(BigDecimal number) {
        return number == null ? NONE : number.toPlainString();
    }

    /** What these columns say. */
    static Profile profile(int year, String measures, int filled, String tables, String passages) {
        var parts = new HashMap<String, BigDecimal>();
        var wholes = new HashMap<String, BigDecimal>();
        var words = measures.split(BETWEEN);
        for (int i = 0; i < words.length; i++) {
            var code = MEASURES.get(i).code();
            int of = words[i].indexOf(OF);
            put(parts, code, of < 0 ? words[i] : words[i].substring(0, of));
            if (of >= 0) {
                put(wholes, code, words[i].substring(of + 1));
            }
        }
        return new Profile(year, Map.copyOf(parts), Map.copyOf(wholes), filled, tables, prints(passages));
    }

    private static void put(Map<String, BigDecimal> figures, String code, String word) {
        if (!word.equals(NONE)) {
            figures.put(code, new BigDecimal(word));
        }
    }

    /** Of ten thousand reports there are half a million: they are read where they stand, and not cut out first. */
    private static List<Long> prints(String passages) {
        var prints = new ArrayList<Long>(passages.length() / DIGITS);
        for (int from = 0; from < passages.length(); from += DIGITS + BETWEEN.length()) {
            prints.add(HexFormat.fromHexDigitsToLong(passages, from, from + DIGITS));
        }
        return List.copyOf(prints);
    }

    /** How the passages begin, by their prints. */
    static Map<Long, String> openings(String passages, String begins) {
        var prints = prints(passages);
        var lines = begins.split("\n", -1);
        var openings = new HashMap<Long, String>();
        for (int i = 0; i < prints.size(); i++) {
            openings.put(prints.get(i), lines[i]);
        }
        return openings;
    }
}
