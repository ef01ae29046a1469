package nianbao.input.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.input.source.Source;
import nianbao.report.Unreadable;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Opens Word and Excel files: zip bombs are refused by POI's limits, and their XML is read without outside entities. */
public final class Office {

    private static final int LARGEST_PART = 64 * 1024 * 1024;
    /** Of a Word document: five hundred pages have some three hundred thousand. */
    private static final int MOST_ELEMENTS = 600_000;
    private static final int MOST_SHEET_ELEMENTS = 200_000;
    static final Pattern SHEETS = Pattern.compile("/xl/(?:worksheets/[^/]*|sharedStrings|styles|workbook)\\.xml", Pattern.CASE_INSENSITIVE);
    private static final double SMALLEST_RATIO = 0.005;

    /** POI's own limits, which hold for the whole program. */
    static void limitPoi() {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
        IOUtils.setMaxByteArrayInitSize(LARGEST_PART);
    }

    private Office() {
    }

    public static Source read(byte[] bytes) throws Unreadable {
        OfficeLimits.checkSize(bytes);
        limitPoi();
        try (var file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var main = file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
            if (main.isEmpty()) {
                throw new Unreadable("压缩文件里没有 Word 或 Excel 文档");
            }
            var part = file.getPart(main.getRelationship(0));
            if (part == null) {
                throw new Unreadable("文件损坏：缺少文档正文");
            }
            var type = part.getContentType();
            if (type.contains("wordprocessingml")) {
                return DocxReader.read(word(part, file.getPackageProperties().getTitleProperty().orElse(null)));
            }
            if (type.contains("spreadsheetml")) {
                for (var sheet : file.getPartsByName(SHEETS)) {
                    OfficeLimits.checkXml(sheet.getInputStream(), MOST_SHEET_ELEMENTS);
                }
                try (var workbook = new XSSFWorkbook(file)) {
                    return SheetReader.read(workbook);
                }
            }
            throw new Unreadable("不是 Word 文档（docx）或 Excel 工作簿（xlsx）");
        } catch (EncryptedDocumentException e) {
            throw new Unreadable("文件有密码，请先去掉密码再导入");
        } catch (SAXException e) {
            throw new Unreadable("文件损坏：文档正文不是正确的 XML");
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw isBomb(e) ? OfficeLimits.tooLarge() : new Unreadable("文件损坏或不完整，无法读取");
        } catch (Exception e) {
            // POI reports damage in many ways: bad names of parts, missing relations, records too long.
            throw new Unreadable("文件损坏，或不是 Word 文档（docx）、Excel 工作簿（xlsx）");
        }
    }

    /** The document's text with the parts it refers to. */
    private static DocxReader.DocxParts word(PackagePart text, String title) throws Exception {
        Document styles = null, numbering = null;
        var outside = new ArrayList<Map.Entry<String, Document>>();
        for (var relation : text.getRelationships()) {
            var type = relation.getRelationshipType().substring(relation.getRelationshipType().lastIndexOf('/') + 1);
            boolean wanted = type.equals("styles") || type.equals("numbering") || DocxReader.isOutside(type);
            if (!wanted || relation.getTargetMode() == TargetMode.EXTERNAL) {
                continue;
            }
            var content = xml(text.getRelatedPart(relation));
            switch (type) {
                case "styles" -> styles = content;
                case "numbering" -> numbering = content;
                default -> outside.add(Map.entry(type, content));
            }
        }
        return new DocxReader.DocxParts(xml(text), styles, numbering, outside, title);
    }

    private static Document xml(PackagePart part) throws Exception {
        OfficeLimits.checkXml(part.getInputStream(), MOST_ELEMENTS);
        try (var in = part.getInputStream()) {
            var builder = XMLHelper.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(in);
        }
    }

    static boolean isBomb(IOException e) {
        return e.getMessage() != null && e.getMessage().contains("Zip bomb");
    }
}
