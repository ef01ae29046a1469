package nianbao.input.file;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import nianbao.report.Unreadable;

/** Kinds of files that people bring and that hold no report we can read: what each is, and what to do with it. */
enum ForeignKind {
    LOCKED(head -> head.isOle() && head.has("EncryptedPackage"), "文件有密码，请先去掉密码再导入"),
    SLIDES(head -> head.isOle() && head.has("PowerPoint Document") || head.isZip() && head.hasAny("ppt/"),
            "是演示文稿（ppt、pptx），请把报告放进 Word 文件再导入"),
    MAIL(head -> head.isOle() && head.hasAny("__substg1.0"), "是 Outlook 邮件（msg），请把邮件里的报告另存出来再导入"),
    OPEN_OTHER(head -> head.isZip() && head.holds("mimetypeapplication/vnd.oasis.opendocument", 200) && !head.holds("opendocument.text", 200),
            "是 OpenDocument 的演示文稿或图形文件，请把报告放进 Word 文件再导入"),
    UOF(head -> head.isZip() && (head.has("uof.xml") || head.hasAny("_meta/")) || head.holds("<uof:UOF", 2000),
            "是标文通（uof）文件，请在 WPS 里另存为 docx 再导入"),
    XPS(head -> head.isZip() && head.hasAny("FixedDoc"), "是 XPS 文件，请另存为 PDF 再导入"),
    CEB(head -> head.holds("Founder CEB", 64), "是方正 CEB 版式文件，请用方正 Apabi 阅读器打印成 PDF，或找到原来的 Word 文件再导入"),
    CAJ(head -> head.starts("CAJ") || head.starts("HN\u0000") || head.starts("\u00c8\u0000"), "是 CAJ 文件，请另存为 PDF 再导入"),
    RAR(head -> head.starts("Rar!"), "是压缩包（rar），请解开后再导入里面的文件"),
    SEVEN(head -> head.starts("7z\u00bc\u00af"), "是压缩包（7z），请解开后再导入里面的文件"),
    GZIP(head -> head.starts("\u001f\u008b"), "是压缩包（gz），请解开后再导入里面的文件"),
    ZIP(FileHead::isZip, "是压缩包（zip），里面不是一份 Word、Excel、OpenDocument 或 OFD 文件；请解开后再导入里面的文件"),
    OLE(FileHead::isOle, "是旧版 Office 的文件，损坏或不完整，里面没有找到 Word 正文或 Excel 工作表；请用 WPS 或 Word 打开，另存为 docx 再导入"),
    PHOTO(head -> head.holds("ftyphei", 16) || head.holds("ftypmif1", 16) || head.starts("RIFF") && head.holds("WEBP", 16),
            "是手机照片（heic、webp），请另存为 jpg 再导入"),
    GIF(head -> head.starts("GIF8") || head.starts("BM"), "是图片（gif、bmp），请另存为 png 再导入"),
    MEDIA(head -> head.holds("ftyp", 12) || head.starts("ID3") || head.starts("OggS") || head.starts("RIFF"), "是音频或视频文件，不是年度报告");

    private final Predicate<FileHead> seen;
    private final String refusal;

    ForeignKind(Predicate<FileHead> seen, String refusal) {
        this.seen = seen;
        this.refusal = refusal;
    }

    static Optional<ForeignKind> of(FileHead head) {
        return Arrays.stream(values()).filter(kind -> kind.seen.test(head)).findFirst();
    }

    Unreadable refusal() {
        return new Unreadable(refusal);
    }
}
