package nianbao.input.find;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nianbao.format.ReportFormat;
import nianbao.format.Section;
import nianbao.input.source.Label;
import nianbao.input.source.Source.ParagraphLook;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Note;
import nianbao.report.Space;

/** The sections that hold prose: what belongs to the page around the report is taken off at both ends, and noted. */
final class ProseSections {

    private static final Pattern BASIS = Pattern.compile("^本(?:年度)?报告|根据|依据|按照.{0,200}规定|统计期限|起至|截[至止]|联系(?:电话|地址|方式|人)?|电子版|邮编");

    private static final Pattern AGENCY_AND_DATE = Pattern
            .compile("[（(]?([^\\d，。；：]{3,40}?)[\\s\\u3000]*[（(]?((?:20\\d\\d|二)\\S{0,4}?年.{2,12}日|20\\d\\d[.\\-/]\\d{1,2}[.\\-/]\\d{1,2})[）)]?");
    private static final Pattern OFFICE_ALONE = Pattern.compile("(?!.*(?:公开|报告|根据|依据|按照))[\\u4e00-\\u9fff（）()\\s]{4,40}");
    private static final Pattern STOPPED = Pattern.compile("[。！？；：:）)]\\s*$");

    private final ReportFormat format;
    private final String agency;
    private final Map<String, String> fields;
    private final List<Note> notes;

    ProseSections(ReportFormat format, String agency, Map<String, String> fields, List<Note> notes) {
        this.format = format;
        this.agency = agency;
        this.fields = fields;
        this.notes = notes;
    }

    void read(Section section, List<SourceParagraph> paragraphs) {
        boolean lead = section == format.sections().getFirst();
        var free = format.freeProse();
        if (lead) {
            cleanLead(paragraphs);
        }
        if (free.isPresent() || section == format.sections().stream().filter(s -> s.kind() == Section.SectionKind.PROSE).toList().getLast()) {
            close(paragraphs);
        }
        if (lead && free.isPresent() && section != free.get()) {
            RunOnText.apart(paragraphs);
            divide(paragraphs, section, free.get());
        } else if (!lead || !paragraphs.isEmpty()) {
            keep(section.code(), paragraphs);
        }
    }

    /** Words around the report that stand between title and text, and a date in brackets under the title. */
    private void cleanLead(List<SourceParagraph> paragraphs) {
        while (!paragraphs.isEmpty()) {
            var first = paragraphs.getFirst();
            int noise = SiteWords.lead(first.text());
            if (SiteWords.is(first.text())) {
                notes.add(first.unplaced("标题与正文之间的内容"));
                paragraphs.removeFirst();
            } else if (agency.isEmpty() ? isOffice(first.text()) : paragraphs.size() > 1 && isAgency(first.text())) {
                fields.putIfAbsent("signature", Space.strip(first.text()));
                notes.add(new Note("date.place", "标题下的机关名称：" + first.text(), List.of("signature"), first.place()));
                paragraphs.removeFirst();
            } else if (paragraphs.size() > 1 && agencyAndDate(first.text()) != null) {
                var both = agencyAndDate(first.text());
                fields.putIfAbsent("signature", Space.strip(both.group(1)));
                fields.putIfAbsent("date", ClosingLines.dateIn(both.group(2)));
                notes.add(new Note("date.place", "标题下的机关名称和日期：" + first.text(), List.of("signature", "date"), first.place()));
                paragraphs.removeFirst();
            } else if (ClosingLines.isDate(first.text()) && paragraphs.size() > 1) {
                fields.putIfAbsent("date", ClosingLines.dateIn(first.text()));
                notes.add(new Note("date.place", "标题下的日期：" + first.text(), List.of("date"), first.place()));
                paragraphs.removeFirst();
            } else if (noise > 0 && noise < first.text().length()) {
                notes.add(new SourceParagraph(first.text().substring(0, noise), ParagraphLook.PLAIN, first.place()).unplaced("标题与正文之间的内容"));
                paragraphs.set(0, new SourceParagraph(Space.strip(first.text().substring(noise)), first.look(), first.place()));
            } else {
                return;
            }
        }
    }

    /** Nothing but the agency's name, in brackets or not. */
    private boolean isAgency(String text) {
        var name = Label.normal(text);
        return !name.isEmpty() && !agency.isEmpty() && name.equals(Label.normal(agency));
    }

    /** Under a title that names nobody: a line that is nothing but an office's name. */
    private static boolean isOffice(String text) {
        return OFFICE_ALONE.matcher(Space.strip(text)).matches() && ClosingLines.mayEnd(text);
    }

    /** An office and a date on one line, nothing else; null when it is not that. */
    private static MatchResult agencyAndDate(String text) {
        var both = AGENCY_AND_DATE.matcher(Space.strip(text));
        return both.matches() && ClosingLines.isDate(both.group(2)) && ClosingLines.mayEnd(both.group(1)) ? both.toMatchResult() : null;
    }

    private void close(List<SourceParagraph> paragraphs) {
        var closing = ClosingLines.take(paragraphs, agency);
        closing.others().forEach(paragraph -> notes.add(paragraph.unplaced("正文之后的内容")));
        if (closing.signature() != null) {
            fields.put("signature", closing.signature());
        }
        if (closing.date() != null) {
            fields.put("date", closing.date());
        }
        if (!paragraphs.isEmpty()) {
            var last = paragraphs.getLast();
            int tail = SiteWords.tail(last.text());
            if (tail < last.text().length()) {
                notes.add(new SourceParagraph(Space.strip(last.text().substring(tail)), ParagraphLook.PLAIN, last.place()).unplaced("正文之后的内容"));
                paragraphs.set(paragraphs.size() - 1, new SourceParagraph(last.text().substring(0, tail), last.look(), last.place()));
            }
        }
    }

    /** Where headings are the author's own: of what stands before the first heading, the preface goes as far as it says what a preface says. */
    private void divide(List<SourceParagraph> paragraphs, Section lead, Section free) {
        int heading = 0;
        while (heading < paragraphs.size() && Label.withoutOrdinal(paragraphs.get(heading).text())
                .equals(Space.strip(paragraphs.get(heading).text()))) {
            heading++;
        }
        boolean headed = heading < paragraphs.size();
        int preface = 0;
        for (int i = 0; i < heading && (headed || i == preface); i++) {
            boolean goesOn = i > 0 && i == preface && !STOPPED.matcher(paragraphs.get(i - 1).text()).find();
            preface = goesOn || BASIS.matcher(paragraphs.get(i).text()).find() ? i + 1 : preface;
        }
        keep(lead.code(), paragraphs.subList(0, preface));
        keep(free.code(), paragraphs.subList(preface, paragraphs.size()));
    }

    private void keep(String field, List<SourceParagraph> paragraphs) {
        if (!paragraphs.isEmpty()) {
            fields.put(field, String.join("\n", paragraphs.stream().map(SourceParagraph::text).toList()));
        }
    }
}
