package nianbao.register.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kind of applicant that a name tells of: organisations by what their names end in, people by how short theirs are. */
public final class ApplicantNames {

    /** Two to four characters, some of them left out (李某某, 王*), or longer names with a dot; more people behind. */
    private static final Pattern PERSON = Pattern.compile(
            "[\\p{IsHan}某*×xX○]{2,4}(先生|女士|同志)?(等(\\d+|[一二三四五六七八九十]+)?[人位名]?)?|[\\p{IsHan}]{2,12}([·•.・][\\p{IsHan}]{1,12})+"
                    + "|[\\p{IsHan}]某{1,3}(先生|女士)?");
    private static final Pattern PEOPLE = Pattern.compile("[\\p{IsHan}某*×]{2,4}([、,，和及/;；][\\p{IsHan}某*×]{2,4})+(等.*)?");

    private static final Map<String, String> ENDINGS = endings();
    private static final int LONGEST = ENDINGS.keySet().stream().mapToInt(String::length).max().orElse(0);
    private static final Pattern NOTE = Pattern.compile("\\([^)]*\\)$");

    private ApplicantNames() {
    }

    public static Optional<String> kind(String name) {
        var folded = ComparableText.fold(name);
        var plain = NOTE.matcher(folded).replaceAll("");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        var organisation = organisation(folded).or(() -> organisation(plain));
        if (organisation.isPresent()) {
            return organisation;
        }
        return PERSON.matcher(plain).matches() || PEOPLE.matcher(plain).matches() ? Optional.of(natural()) : Optional.empty();
    }

    /** The longest ending decides: 律师事务所 is no 所, 县律师协会 is a 协会. */
    private static Optional<String> organisation(String name) {
        for (int length = Math.min(LONGEST, name.length() - 1); length > 0; length--) {
            var kind = ENDINGS.get(name.substring(name.length() - length));
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> endings() {
        var endings = new HashMap<String, String>();
        RegisterLanguage.COMMON.kinds().forEach((kind, words) -> words.names().forEach(name -> endings.put(ComparableText.fold(name), kind)));
        return endings;
    }

    public static boolean isPerson(String kind) {
        return natural().equals(kind);
    }

    private static String natural() {
        return RegisterLanguage.COMMON.kinds().keySet().iterator().next();
    }
}
