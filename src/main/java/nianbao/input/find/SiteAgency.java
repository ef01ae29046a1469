package nianbao.input.find;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.input.source.Source;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.report.Space;

/**
 * Whose site a page stands on, where the report itself names nobody: on the tab of the browser, in the path to the page, in
 * the page's head. The last resort, and always with a note.
 */
final class SiteAgency {

    private static final Pattern BETWEEN = Pattern.compile("[_|｜>＞»》/\\\\·\\s\\u3000]+|[-—–]+|[:：]");
    private static final Pattern SITE = Pattern.compile("(?:门户网站|政府网站|官方网站|网站|官网|政府信息公开(?:专栏|专网|平台|网)?|信息公开(?:专栏|专网|平台|网)?|政务公开(?:专栏|专网|平台|网)?)$");
    private static final Pattern AGENCY = Pattern.compile("(?!首页|您|当前)[\\u4e00-\\u9fff]{1,26}(?:政府|委员会|管委会|办公厅|办公室|办事处|局|厅|委|总队|支队|大队|中心|医院|学校|大学|学院|镇|乡|街道)");
    /** What a page's index says of it. */
    private static final Pattern INDEX = Pattern
            .compile("(?:发布(?:单位|机构)|公开(?:机构|主体|单位)|发文(?:机关|单位))[\\s:：|]{1,9}([\\u4e00-\\u9fff]{2,30})(?![\\u4e00-\\u9fff])");
    private static final Pattern GENERAL = Pattern.compile("公开|机构|政务|政策|领导|下属|直属|部门|乡镇");
    private static final int SHORTEST = 4;
    /** The head of a page, and how long its lines are. */
    private static final int HEAD = 40;
    private static final int LONGEST = 80;

    private SiteAgency() {
    }

    /** Who put the page up, as its index says: often who wrote it. */
    static Optional<String> ofIndex(Source source) {
        return source.blocks().stream().limit(HEAD).flatMap(block -> INDEX.matcher(block.text()).results()).map(index -> index.group(1))
                .filter(name -> AGENCY.matcher(name).matches()).findFirst();
    }

    /** The agency, those that are no government first: a government's site holds the reports of all below it. */
    static Optional<String> of(Source source) {
        var lines = Stream.concat(source.titles().stream().filter(Source.Titled::isTitle).map(Source.Titled::text),
                source.blocks().stream().limit(HEAD).filter(SourceParagraph.class::isInstance).map(block -> block.text())
                        .filter(text -> text.length() <= LONGEST));
        return lines.flatMap(BETWEEN::splitAsStream).map(part -> SITE.matcher(Space.tight(part)).replaceFirst(""))
                .filter(part -> part.length() >= SHORTEST && AGENCY.matcher(part).matches() && !GENERAL.matcher(part).find()).distinct()
                .min(Comparator.comparing(part -> part.endsWith("政府")));
    }
}
