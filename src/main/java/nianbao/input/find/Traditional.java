package nianbao.input.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.input.source.Source;
import nianbao.input.source.Source.SourceBlock;
import nianbao.input.source.Source.SourceCell;
import nianbao.input.source.Source.SourceGrid;
import nianbao.input.source.Source.SourceParagraph;
import nianbao.input.source.Source.Titled;
import nianbao.input.source.SourcedReport;
import nianbao.report.Note;
import nianbao.report.Place;
import nianbao.report.ReadReport;

/**
 * Pages in Traditional characters (a site's 繁體 version). They are read in the simplified ones of the official labels, one for
 * one; what is kept as text is what the page says.
 */
final class Traditional {

    /** Each with its simplified one: those of labels, titles, and of the words around them. */
    private static final String PAIRS = "專专業业兩两劃划麵面隻只祇只瞭了鬆松捲卷鬥斗瀋沈纔才傢家嚮向彆别昇升塗涂閤合摺折齣出闆板颱台纍累錶表鑽钻託托曆历髮发個个為为舉举麼么義义書书於于產产從从眾众會会傳传體体優优關关興兴內内決决況况準准減减幾几擊击劉刘則则刪删別别製制辦办務务動动勞劳勢势區区醫医華华協协單单衛卫卻却廠厂廳厅歷历縣县參参雙双發发變变"
            + "號号後后響响聽听員员諮咨問问團团園园圍围國国圖图圓圆場场壞坏塊块處处復复複复覆复夠够頭头奪夺獎奖婦妇學学寧宁實实審审憲宪對对尋寻導导將将爾尔層层屬属歲岁師师帶带幫帮幹干並并併并廣广慶庆庫库應应廢废開开"
            + "異异棄弃張张強强當当錄录徹彻徑径徵征憶忆態态總总惡恶懲惩戶户執执擴扩掃扫撫抚報报護护擔担擬拟擇择損损換换據据數数斷断無无舊旧時时顯显晉晋權权條条來来構构標标欄栏樣样檔档檢检樓楼歡欢殘残畢毕氣气匯汇彙汇"
            + "漢汉沒没濟济漸渐濫滥點点熱热愛爱狀状獨独現现環环電电療疗監监蓋盖盤盘著着礦矿碼码礎础確确礙碍禮礼離离種种積积稱称稅税穩稳窮穷競竞筆笔簽签簡简類类糧粮係系繫系緊紧糾纠紅红級级約约紀纪納纳線线組组細细織织"
            + "終终紹绍經经結结給给絡络統统絕绝績绩續续維维綜综編编緣缘繳缴網网罰罚聯联職职聲声肅肃脫脱臨临輿舆節节範范藥药營营獲获慮虑雖虽補补裝装見见規规視视覽览覺觉觸触訂订認认討讨訓训議议記记講讲許许論论訟讼設设"
            + "訪访證证評评識识訴诉詞词譯译試试誠诚話话詢询該该詳详語语誤误說说請请讀读課课調调誰谁談谈謀谋謂谓貢贡負负財财責责敗败賬账帳账貨货質质購购貫贯費费貼贴貿贸資资賦赋賠赔車车轉转輪轮軟软載载較较輔辅輯辑輸输"
            + "邊边達达過过運运還还這这進进遠远違违連连遲迟適适選选遞递邏逻遺遗郵邮鄭郑採采釋释裡里裏里鑒鉴鑑鉴針针鐘钟鐵铁銀银銷销錯错鎮镇長长門门閉闭間间聞闻閱阅隊队陽阳階阶際际陸陆陳陈險险隱隐難难靜静頁页項项順顺"
            + "須须預预領领頒颁頻频題题額额風风駁驳驗验館馆齊齐齡龄龍龙雲云億亿僅仅倉仓價价戰战灣湾東东豐丰樂乐習习鄉乡農农雜杂極极機机術术傑杰樹树黨党潔洁測测漁渔溫温濕湿災灾靈灵煙烟獻献鹽盐羅罗勝胜蘇苏藝艺虛虚虧亏"
            + "蘭兰訊讯謹谨貧贫貴贵踐践遷迁鍵键閩闽顧顾駐驻魯鲁吳吴呂吕佔占釐厘啟启啓启迴回奧奥寬宽盡尽屆届島岛幣币莊庄傷伤僑侨儲储創创剛刚勵励壓压葉叶佈布註注誌志週周遊游鏈链擧举戸户計计臺台溝沟嚴严謝谢滿满綠绿艱艰"
            + "讓让們们親亲儀仪偉伟債债償偿軍军衝冲淨净憑凭劇剧勸劝厲厉壯壮奮奋孫孙賓宾崗岗歸归憂忧懷怀懸悬願愿樞枢橋桥滬沪淺浅潤润濱滨燈灯牽牵暢畅碩硕籌筹練练繪绘緩缓縮缩榮荣萊莱藍蓝諧谐譜谱賢贤賽赛贊赞趙赵趨趋躍跃"
            + "軌轨輛辆辯辩遼辽鄰邻鋼钢錢钱陝陕飛飞驅驱黃黄冊册喬乔欽钦隴陇綿绵灤滦渦涡渾浑鳳凤樑梁滄沧潛潜綏绥絳绛閘闸堯尧墾垦";
    private static final Map<Character, Character> SIMPLIFIED = new HashMap<>();
    private static final Set<Character> VALUES;
    /** Fewer may be a name in a Simplified page; a page has hundreds, and hardly a simplified one beside them. */
    private static final int FEWEST = 30;
    private static final int TIMES = 3;
    /** Texts that are not found anew, as a reader mends some: no more than these are looked for. */
    private static final int MOST_UNFOUND = 100;
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”|(?<=：)[^：]+$", Pattern.DOTALL);

    static {
        for (int i = 0; i + 1 < PAIRS.length(); i += 2) {
            SIMPLIFIED.put(PAIRS.charAt(i), PAIRS.charAt(i + 1));
        }
        VALUES = new HashSet<>(SIMPLIFIED.values());
    }

    private final Source source;
    private final Source simplified;
    private final Map<SourceBlock, SourceBlock> printed = new IdentityHashMap<>();
    private final String text;
    private final String plain;
    private int at;
    private int unfound;

    Traditional(Source source) {
        this.source = source;
        var blocks = new ArrayList<SourceBlock>();
        var all = new StringBuilder();
        for (var block : source.blocks()) {
            var own = simplified(block);
            printed.put(own, block);
            blocks.add(own);
            all.append(block.text()).append('\n');
            if (block instanceof SourceGrid grid) {
                grid.prose().forEach(line -> all.append(line).append('\n'));
            }
        }
        source.titles().forEach(title -> all.append(title.text()).append('\n'));
        text = all.toString();
        plain = simplified(text);
        simplified = new Source(blocks, source.notes(), source.titles().stream().map(title -> new Titled(title.where(), simplified(title.text()))).toList(),
                source.scanned());
    }

    /** Whether nearly all of a source's characters that have two forms are traditional ones. */
    static boolean is(Source source) {
        int traditional = 0, plain = 0;
        for (var block : source.blocks()) {
            var text = block.text();
            for (int i = 0; i < text.length(); i++) {
                traditional += SIMPLIFIED.containsKey(text.charAt(i)) ? 1 : 0;
                plain += VALUES.contains(text.charAt(i)) ? 1 : 0;
            }
        }
        return traditional >= FEWEST && traditional > plain * TIMES;
    }

    /** The same in simplified characters. */
    Source simplified() {
        return simplified;
    }

    /** What was read of it, with its words as the source has them. Cells keep the words that stand for figures. */
    SourcedReport printed(SourcedReport read) {
        var report = read.report();
        var fields = new LinkedHashMap<String, String>();
        report.fields().forEach((field, value) -> fields.put(field, report.format().cell(field) == null ? printed(value) : value));
        var notes = new ArrayList<Note>();
        notes.add(Note.of("text.traditional", "原文是繁体字：标题、表格按对应的简体字识别，文字照原文保留", Place.NOWHERE));
        report.notes().forEach(note -> notes.add(new Note(note.code(), QUOTED.matcher(note.message()).replaceAll(
                quoted -> Matcher.quoteReplacement(quoted.group(1) == null ? printed(quoted.group()) : "“" + printed(quoted.group(1)) + "”")),
                note.fields(), note.place())));
        var sections = new LinkedHashMap<String, List<SourceBlock>>();
        read.sections().forEach((section, blocks) -> sections.put(section, blocks.stream().map(this::printed).toList()));
        return new SourcedReport(new ReadReport(report.format(), printed(report.agency()), report.year(), printed(report.title()), fields, notes), source,
                sections, read.seen());
    }

    private SourceBlock printed(SourceBlock block) {
        return printed.containsKey(block) ? printed.get(block)
                : block instanceof SourceParagraph paragraph ? new SourceParagraph(printed(paragraph.text()), paragraph.look(), paragraph.place()) : block;
    }

    /** Line by line, found where it stands in the source; as it is where it was mended. */
    private String printed(String words) {
        var lines = new ArrayList<String>();
        for (var line : words.split("\n", -1)) {
            int found = line.isEmpty() || unfound >= MOST_UNFOUND ? -1 : plain.indexOf(line, at);
            found = found < 0 && !line.isEmpty() && unfound < MOST_UNFOUND ? plain.indexOf(line) : found;
            unfound += found < 0 && !line.isEmpty() ? 1 : 0;
            at = found < 0 ? at : found;
            lines.add(found < 0 ? line : text.substring(found, found + line.length()));
        }
        return String.join("\n", lines);
    }

    private static SourceBlock simplified(SourceBlock block) {
        return switch (block) {
            case SourceParagraph paragraph -> new SourceParagraph(simplified(paragraph.text()), paragraph.look(), paragraph.place());
            case SourceGrid grid -> new SourceGrid(grid.rows().stream().map(row -> row.stream()
                    .map(cell -> new SourceCell(simplified(cell.text()), cell.column(), cell.colspan(), cell.rowspan())).toList()).toList(),
                    grid.lines().stream().map(Traditional::simplified).toList(), grid.place());
        };
    }

    private static String simplified(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            out.setCharAt(i, SIMPLIFIED.getOrDefault(out.charAt(i), out.charAt(i)));
        }
        // Words of other places, each as long as the official one.
        return out.toString().replace("政府资讯", "政府信息").replace("资讯公开", "信息公开").replace("规范性档案", "规范性文件");
    }
}
