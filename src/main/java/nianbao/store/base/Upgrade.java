package nianbao.store.base;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a new version of the program is about to do with the database of an older one.
 *
 * @param from the database's version before, and {@code to} after it
 * @param copy where it was copied to as it was; {@code null} on PostgreSQL, which is copied by whoever runs it
 */
public record Upgrade(String from, String to, Path copy) {

    /** Who is asked before it happens; without anybody to ask, as on a server, it happens. */
    public interface Consent {

        boolean given(Upgrade upgrade);
    }

    /** What happens to the data, for a clerk, a line each. */
    public List<String> words() {
        var lines = new ArrayList<String>();
        lines.add("这些数据是较早版本的年报建立的（数据第 " + from + " 版），这个版本用之前要把它升级到第 " + to + " 版。");
        lines.add("报告、修改历史、账号和文件都保留，内容不变。");
        if (copy != null) {
            lines.add("升级之前的数据已经原样复制到 " + copy + "。");
            lines.add("升级之后，较早版本的年报不能再打开这些数据；要用回它，先停止程序，再把复制件里的 nianbao.mv.db 解压回数据文件夹。");
        } else {
            lines.add("升级之后，较早版本的年报不能再打开这些数据；请先备份数据库。");
        }
        return lines;
    }
}
