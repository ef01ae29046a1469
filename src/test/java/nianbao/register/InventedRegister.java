package nianbao.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nianbao.format.ReportFormat;

/** The requests of a year at an agency that does not exist, as they truly were: each habit of keeping a register writes them down its own way. */
record InventedRegister(int year, List<Entry> entries) {

    /**
     * @param answered {@code null} while it is open
     * @param outcome  the row it counts to; "" while it is open
     * @param review   end of a case, "" for none
     */
    record Entry(int number, LocalDate received, LocalDate answered, String kind, String name, String outcome, boolean extended,
            String review, String suit) {
    }

    private static final String[] ENDS = {"upheld", "corrected", "other", "pending"};
    private static final String[][] NAMES = {
        {"natural", "李某", "王某某", "陈某某", "欧阳某", "阿依·某某"},
        {"business", "清河县鸿运商贸有限公司", "东山建材股份公司", "柳河茶叶专业合作社"},
        {"research", "清河大学", "县农业科学研究所"},
        {"welfare", "县志愿者协会", "县残疾人福利基金会"},
        {"legal", "正言律师事务所", "清河法律服务所"},
        {"other-org", "东山村村民委员会", "清河县第二中学"},
    };

    /** Six hundred requests, forty of them of the year before. */
    static InventedRegister of(ReportFormat format, int year, long seed) {
        var random = new Random(seed);
        var outcomes = List.copyOf(format.register().orElseThrow().outcomes().keySet());
        var received = new ArrayList<LocalDate>();
        for (int i = 0; i < 40; i++) {
            received.add(LocalDate.of(year - 1, 12, 1).plusDays(random.nextInt(31)));
        }
        for (int i = 0; i < 560; i++) {
            received.add(LocalDate.of(year, 1, 1).plusDays(random.nextInt(366)));
        }
        received.sort(null);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < received.size(); i++) {
            var names = NAMES[Math.min(NAMES.length - 1, (int) Math.abs(random.nextGaussian() * 2))];
            var day = received.get(i).getYear() < year ? LocalDate.of(year, 1, 1).plusDays(random.nextInt(20))
                    : received.get(i).plusDays(1 + random.nextInt(20));
            boolean open = received.get(i).isAfter(LocalDate.of(year, 12, 10)) && random.nextBoolean();
            var outcome = outcomes.get(random.nextInt(outcomes.size()));
            boolean reviewed = !open && random.nextInt(15) == 0, sued = !open && random.nextInt(20) == 0;
            entries.add(new Entry(i + 1, received.get(i), open ? null : day, names[0], names[1 + random.nextInt(names.length - 1)],
                    open ? "" : outcome, false, reviewed ? ENDS[random.nextInt(4)] : "", sued ? ENDS[random.nextInt(4)] : ""));
        }
        return new InventedRegister(year, entries);
    }
}
