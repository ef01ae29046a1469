package nianbao.input.find;

import java.util.List;
import java.util.regex.Pattern;
import nianbao.input.source.Label;

/** Words of the page around a report: where one is, when it was put there, buttons. General words of the trade. */
final class SiteWords {

    private static final Pattern WORD = Pattern.compile(
            "当前位置|您(?:现在)?(?:的|所在)位置|首页|来源|发布(?:时间|日期|机构|单位)|发文(?:日期|机关|字号)|成文日期|生成日期|索\\s*引\\s*号|主题分类|"
                    + "浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|率|次数)?|访问量|字[体号]|微信|微博|QQ空间|打印|分享|收藏|关闭|责任编辑|编辑[:：]|作者[:：]|信息来源|"
                    + "时间[:：]|日期[:：]|原文链接|扫一扫|二维码|返回(?:顶部|首页)|上一[篇条]|下一[篇条]|附件下载|文件下载|相关(?:链接|文档|附件|阅读)|-->|<!--|【|Copyright|版权所有|ICP备|网站地图|联系我们|友情链接|"
                    + "主办(?:单位)?[:：]|承办(?:单位)?[:：]|技术支持|标识码|备案(?:序)?号|公安备|访问者");
    private static final Pattern STOP = Pattern.compile("[。；！？]");
    private static final int LONGEST = 120;

    private SiteWords() {
    }

    /** A line of words around the report. */
    static boolean is(String text) {
        return text.length() <= LONGEST && !STOP.matcher(text).find() && WORD.matcher(text).find()
                || Label.normal(text).isEmpty();
    }

    /** A line that can only come after the end. */
    static boolean isLast(String text) {
        return text.length() <= 30 && is(text);
    }

    /**
     * Where, at the end of a report's paragraphs, the page around it begins: lines without a stop, from the first with
     * words of the trade on. Never the first paragraph.
     */
    static int foot(List<String> texts) {
        int from = texts.size();
        for (int i = texts.size() - 1; i > 0 && texts.get(i).length() <= LONGEST && !STOP.matcher(texts.get(i)).find(); i--) {
            from = WORD.matcher(texts.get(i)).find() ? i : from;
        }
        return from;
    }

    /** How many characters at the start of a running text are words around the report; 0 when there are none. */
    static int lead(String text) {
        int noise = 0;
        var words = Pattern.compile("[^\\s\\u3000\\u00a0]+").matcher(text);
        while (words.find()) {
            var word = words.group();
            if (STOP.matcher(word).find()) {
                break;
            }
            if (WORD.matcher(word).find()) {
                noise = words.end();
            }
        }
        return noise;
    }

    /** Where, at the end of a running text, words around the report begin: after a stop and a space. */
    static int tail(String text) {
        int end = text.length();
        var matcher = Pattern.compile("(?<=[。！？])[\\s\\u3000\\u00a0]+([^。！？]{1,40})$").matcher(text);
        if (matcher.find() && WORD.matcher(matcher.group(1)).find()) {
            end = matcher.start();
        }
        return end;
    }

}
