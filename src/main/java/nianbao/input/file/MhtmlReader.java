package nianbao.input.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nianbao.input.source.Charsets;
import nianbao.input.source.Deadline;
import nianbao.input.source.Source;
import nianbao.report.Unreadable;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** A web page that a browser or an office saved in one file (RFC 2557): its text, without the pictures beside it. */
final class MhtmlReader {

    private static final int LONGEST_LINE = 1_000_000;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_PARTS = 2_000;
    private static final int LARGEST = 20 * 1024 * 1024;

    private MhtmlReader() {
    }

    static Source read(byte[] bytes) throws Unreadable {
        var config = MimeConfig.custom().setMaxLineLen(LONGEST_LINE).setMaxHeaderLen(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build();
        var mime = new MimeTokenStream(config);
        mime.parse(new ByteArrayInputStream(bytes));
        String plain = null;
        int parts = 0;
        try {
            for (var state = mime.getState(); state != EntityState.T_END_OF_STREAM; state = mime.next()) {
                Deadline.check();
                if (state != EntityState.T_BODY || mime.getBodyDescriptor() == null) {
                    continue;
                }
                if (++parts > MOST_PARTS) {
                    throw new Unreadable("网页文件里超过 " + MOST_PARTS + " 个部分，不像年度报告");
                }
                var type = mime.getBodyDescriptor().getMimeType();
                if ("text/html".equalsIgnoreCase(type)) {
                    return FileKinds.text(text(mime));
                }
                if ("text/plain".equalsIgnoreCase(type) && plain == null) {
                    plain = text(mime);
                }
            }
        } catch (IOException | MimeException | RuntimeException e) {
            if (e instanceof Deadline.Passed passed) {
                throw passed;
            }
            throw new Unreadable("保存的网页（mht、mhtml）损坏或不完整，请重新保存网页，或另存为 html 再导入");
        }
        if (plain == null) {
            // Words that look like the head of a message: text after all.
            return parts == 0 ? FileKinds.text(bytes) : empty();
        }
        return FileKinds.text(plain);
    }

    private static Source empty() throws Unreadable {
        throw new Unreadable("保存的网页或邮件里没有文字，只有图片或附件；请把报告本身另存出来再导入");
    }

    /** By what its head says; where that is nothing, by the bytes and what the page says of itself. */
    private static String text(MimeTokenStream mime) throws IOException, Unreadable {
        try (var in = mime.getDecodedInputStream()) {
            var content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new Unreadable("网页超过 " + (LARGEST >> 20) + " MB，不像年度报告");
            }
            var charset = mime.getBodyDescriptor().getCharset();
            if (charset == null || charset.equalsIgnoreCase("us-ascii") || !Charset.isSupported(charset)
                    || Charset.forName(charset).equals(StandardCharsets.UTF_8)) {
                return Charsets.text(content);
            }
            return new String(content, charset.toLowerCase(java.util.Locale.ROOT).startsWith("gb") ? Charset.forName("GB18030") : Charset.forName(charset));
        }
    }
}
