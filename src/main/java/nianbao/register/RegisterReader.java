package nianbao.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nianbao.format.Formats;
import nianbao.format.ReportFormat;
import nianbao.register.Register.ColumnExamples;
import nianbao.register.Register.RegisterRemark;
import nianbao.register.sheet.CaseTable;
import nianbao.register.sheet.Legend;
import nianbao.register.sheet.RegisterTable;
import nianbao.register.sheet.RegisterTitle;
import nianbao.register.sheet.Sheet;
import nianbao.register.sheet.TableFinder;
import nianbao.register.sheet.Values;
import nianbao.register.sheet.YearContext;
import nianbao.register.words.ColumnRole;
import nianbao.register.words.DateText;
import nianbao.register.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a register. */
public final class RegisterReader {

    private static final int EXAMPLES = 3;

    private final List<Sheet> sheets;
    private final ReportFormat format;
    private final Choices choices;
    private final List<RegisterRemark> remarks = new ArrayList<>();
    private final List<RegisterTable> tables = new ArrayList<>();
    private final List<CaseTable> cases = new ArrayList<>();
    /** Those of the official tables, until a legend or a choice says more. */
    private Vocabulary words;

    private RegisterReader(List<Sheet> sheets, ReportFormat format, Choices choices) {
        this.sheets = sheets;
        this.format = format;
        this.choices = choices;
        this.words = new Vocabulary(format, choices.meanings());
    }

    /**
     * @param edition {@code null} for the one of the year
     * @param year    {@code null} for the one the register says, or most of its requests are of
     * @return empty when no sheet has requests on it
     */
    public static Optional<Register> read(List<Sheet> sheets, @Nullable ReportFormat edition, @Nullable Integer year, Choices choices) {
        var some = edition != null ? edition : Formats.all().stream().filter(f -> f.register().isPresent()).findFirst().orElseThrow();
        var reader = new RegisterReader(sheets, some, choices);
        reader.find();
        if (reader.tables.isEmpty()) {
            return Optional.empty();
        }
        int counted = year != null ? year : reader.year();
        var own = edition != null ? edition : Formats.ofYear(counted).filter(f -> f.register().isPresent()).orElse(some);
        if (own != some) {
            reader = new RegisterReader(sheets, own, choices);
            reader.find();
        }
        return Optional.of(reader.register(counted));
    }

    private void find() {
        look();
        var legend = Legend.of(words, outside());
        if (!legend.isEmpty()) {
            legend.putAll(choices.meanings());
            words = new Vocabulary(format, legend);
            look();
        }
    }

    private void look() {
        tables.clear();
        cases.clear();
        var finder = new TableFinder(words, choices.columns());
        @Nullable
        RegisterTable before = null;
        for (int i = 0; i < sheets.size(); i++) {
            var ofCases = sheets.size() > 1 ? finder.cases(sheets.get(i), i + 1) : Optional.<CaseTable>empty();
            if (ofCases.isPresent()) {
                cases.add(ofCases.get());
                continue;
            }
            var table = finder.find(sheets.get(i), i + 1, before);
            table.ifPresent(tables::add);
            before = table.orElse(before);
        }
    }

    /** Where codes may be explained: everywhere but in the requests, and in our own lists, whose numbers are those of the official table. */
    private List<Sheet.RegisterLine> outside() {
        var lines = new ArrayList<Sheet.RegisterLine>();
        for (int i = 0; i < sheets.size(); i++) {
            int number = i + 1;
            if (RegisterOptions.isOwn(sheets.get(i))) {
                continue;
            }
            var table = tables.stream().filter(t -> t.number() == number).findFirst();
            if (table.isEmpty() && cases.stream().noneMatch(t -> t.number() == number)) {
                lines.addAll(sheets.get(i).lines());
            } else if (table.isPresent()) {
                lines.addAll(table.get().above());
                lines.addAll(table.get().heads());
                var received = table.get().columns(ColumnRole.RECEIVED).findFirst();
                table.get().lines().stream().filter(line -> received.isPresent() && !Values.isDate(line.at(received.get().at()))).forEach(lines::add);
            }
        }
        return lines;
    }

    private int year() {
        var titled = tables.stream().flatMap(t -> t.above().stream()).flatMap(line -> line.texts().stream())
                .map(YearContext::year).filter(java.util.OptionalInt::isPresent).findFirst();
        var named = tables.stream().map(t -> YearContext.year(t.sheet().name())).filter(java.util.OptionalInt::isPresent).findFirst();
        var received = tables.stream().flatMap(t -> t.lines().stream().map(line -> DateText.of(t.text(line, ColumnRole.RECEIVED))))
                .filter(date -> date != null && date.isWhole()).map(DateText::whole).filter(Objects::nonNull).toList();
        return titled.or(() -> named).orElseGet(() -> YearContext.most(received)).orElseGet(() -> YearContext.most(numbers()).orElse(0));
    }

    /** Days of the years that numbers tell of. */
    private List<LocalDate> numbers() {
        return tables.stream().flatMap(t -> t.lines().stream().map(line -> YearContext.ofNumber(t.text(line, ColumnRole.NUMBER))))
                .filter(java.util.OptionalInt::isPresent).map(year -> LocalDate.of(year.getAsInt(), 1, 1)).toList();
    }

    private Register register(int year) {
        var requests = new ArrayList<Request>();
        for (var table : tables) {
            requests.addAll(new TableRequests(table, words, tables.size() > 1, year, remarks).read());
        }
        for (int i = 0; i < sheets.size(); i++) {
            int number = i + 1;
            if (!sheets.get(i).doubt().isEmpty()) {
                remarks.add(new RegisterRemark("register.encoding", sheets.get(i).doubt(), number, 0));
            }
            if (tables.stream().noneMatch(t -> t.number() == number) && cases.stream().noneMatch(t -> t.number() == number)
                    && !sheets.get(i).lines().isEmpty() && !RegisterOptions.isOwn(sheets.get(i))) {
                remarks.add(new RegisterRemark("register.sheet", "工作表“" + sheets.get(i).name() + "”不是台账，没有计入", number, 0));
            }
        }
        var title = tables.getFirst().above().stream().flatMap(line -> line.texts().stream()).filter(text -> text.length() > 4).findFirst().orElse("");
        var whole = new SeparateCases(words, remarks).into(List.copyOf(requests), cases);
        return new Register(format, RegisterTitle.agency(title), title, year, shown(), whole, List.copyOf(remarks), !cases.isEmpty());
    }

    private List<ColumnExamples> shown() {
        var table = tables.getFirst();
        var examples = new HashMap<Integer, List<String>>();
        for (var column : table.columns()) {
            examples.put(column.at(), table.lines().stream().map(line -> line.at(column.at()))
                    .filter(text -> !text.isEmpty()).distinct().limit(EXAMPLES).toList());
        }
        return table.columns().stream().map(column -> new ColumnExamples(column, examples.getOrDefault(column.at(), List.of()))).toList();
    }
}
