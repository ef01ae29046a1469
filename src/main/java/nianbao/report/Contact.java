package nianbao.report;

import java.util.ArrayList;

/** The sentence of a report's preface on where to find it and whom to ask. */
public final class Contact {

    private Contact() {
    }

    /** From what is known of an agency; {@code null} and blank are left out, "" when nothing is known. */
    public static String sentence(String agency, String website, String address, String phone) {
        var sentence = new StringBuilder();
        if (isKnown(website)) {
            sentence.append("报告电子版可在").append(website.strip()).append("查阅和下载。");
        }
        var ways = new ArrayList<String>();
        if (isKnown(address)) {
            ways.add("地址：" + address.strip());
        }
        if (isKnown(phone)) {
            ways.add("电话：" + phone.strip());
        }
        if (!ways.isEmpty()) {
            sentence.append("如对报告有疑问，请与").append(agency).append("联系（")
                    .append(String.join("，", ways)).append("）。");
        }
        return sentence.toString();
    }

    private static boolean isKnown(String fact) {
        return fact != null && !fact.isBlank();
    }
}
