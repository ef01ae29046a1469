package nianbao.report;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The sentence of a report's preface on where to find it and whom to ask. */
public final class Contact {

    private Contact() {
    }

    /** From what is known of an agency; {@code null} and blank are left out, "" when nothing is known. */
    public static String sentence(String agency, @Nullable String website, @Nullable String address, @Nullable String phone) {
        var sentence = new StringBuilder();
        if (website != null && !website.isBlank()) {
            sentence.append("报告电子版可在").append(website.strip()).append("查阅和下载。");
        }
        var ways = new ArrayList<String>();
        if (address != null && !address.isBlank()) {
            ways.add("地址：" + address.strip());
        }
        if (phone != null && !phone.isBlank()) {
            ways.add("电话：" + phone.strip());
        }
        if (!ways.isEmpty()) {
            sentence.append("如对报告有疑问，请与").append(agency).append("联系（")
                    .append(String.join("，", ways)).append("）。");
        }
        return sentence.toString();
    }
}
