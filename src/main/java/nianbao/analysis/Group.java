package nianbao.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Agencies that are looked at together, in a year. What is asked of a measure is worked out once. For one thread. */
public final class Group {

    /** Fewer have no outliers worth a name. */
    private static final int FEWEST = Measures.ALL.limits().group();
    /** A share of fewer says nothing. */
    private static final BigDecimal FEW = BigDecimal.valueOf(Measures.ALL.limits().fewest());

    private final int year;
    private final List<Subject> subjects;
    private final Openings openings;
    private final Map<String, GroupSpread> spreads = new HashMap<>();

    private record GroupSpread(@Nullable BigDecimal total, @Nullable BigDecimal earlier, @Nullable Range range, List<Subject> outliers) {
    }

    /** Of agencies whose passages nobody is going to read. */
    public Group(int year, List<Subject> subjects) {
        this(year, subjects, holders -> Map.of());
    }

    public Group(int year, List<Subject> subjects, Openings openings) {
        this.year = year;
        this.subjects = subjects;
        this.openings = openings;
    }

    public int year() {
        return year;
    }

    public List<Subject> subjects() {
        return subjects;
    }

    /** How passages of their reports begin. */
    Openings openings() {
        return openings;
    }

    /** How many have published the year's report. */
    public int published() {
        return (int) subjects.stream().filter(subject -> subject.now() != null).count();
    }

    /** All together: a sum, or the share of the sums; {@code null} where no report gives one. */
    public @Nullable BigDecimal total(Measure measure) {
        return spread(measure).total;
    }

    /** The same of the year before. */
    public @Nullable BigDecimal earlier(Measure measure) {
        return spread(measure).earlier;
    }

    /** What became of the total; {@code null} unless both years have one. */
    public @Nullable BigDecimal change(Measure measure) {
        var total = total(measure);
        var earlier = earlier(measure);
        return total == null || earlier == null ? null : total.subtract(earlier);
    }

    /** How the agencies' own figures lie; {@code null} when nobody has one. Shares of too few are left out: they say nothing. */
    public @Nullable Range range(Measure measure) {
        return spread(measure).range;
    }

    /** Who lies far outside the range; nobody in a group too small to have one. */
    public List<Subject> outliers(Measure measure) {
        return spread(measure).outliers;
    }

    private GroupSpread spread(Measure measure) {
        return spreads.computeIfAbsent(measure.code(), code -> {
            var speaking = new ArrayList<Subject>();
            var values = new ArrayList<BigDecimal>();
            for (var subject : subjects) {
                if (speaks(subject, measure) && subject.value(measure) instanceof BigDecimal value) {
                    speaking.add(subject);
                    values.add(value);
                }
            }
            var range = Range.of(values);
            var outliers = range == null || range.count() < FEWEST ? List.<Subject>of() : outside(speaking, values, range.outside());
            return new GroupSpread(total(measure, Subject::now), total(measure, Subject::before), range, outliers);
        });
    }

    private static List<Subject> outside(List<Subject> speaking, List<BigDecimal> values, Predicate<BigDecimal> outside) {
        return IntStream.range(0, values.size()).filter(i -> outside.test(values.get(i))).mapToObj(speaking::get).toList();
    }

    private static boolean speaks(Subject subject, Measure measure) {
        var now = subject.now();
        return now != null && (!measure.isShare() || now.wholes().getOrDefault(measure.code(), BigDecimal.ZERO)
                .compareTo(FEW) >= 0);
    }

    private @Nullable BigDecimal total(Measure measure, Function<Subject, @Nullable Profile> year) {
        var parts = sum(measure, year, Profile::parts);
        return measure.isShare() ? Measure.share(parts, sum(measure, year, Profile::wholes)) : parts;
    }

    private @Nullable BigDecimal sum(Measure measure, Function<Subject, @Nullable Profile> year,
            Function<Profile, Map<String, BigDecimal>> figures) {
        var sum = (BigDecimal) null;
        for (var subject : subjects) {
            var profile = year.apply(subject);
            var number = profile == null ? null : figures.apply(profile).get(measure.code());
            sum = number == null ? sum : sum == null ? number : sum.add(number);
        }
        return sum;
    }
}
