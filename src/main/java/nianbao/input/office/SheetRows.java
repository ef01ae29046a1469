package nianbao.input.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nianbao.input.source.Deadline;
import nianbao.report.Unreadable;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Sheets of an Excel workbook as rows of texts, read as they stream by: a list that somebody keeps in Excel. */
public final class SheetRows {

    /** Of a list with twelve columns that is ten thousand rows. */
    private static final int MOST_ELEMENTS = 400_000;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_MERGED = 20_000;

    /**
     * A row with anything in it.
     *
     * @param number as Excel counts, from 1
     * @param cells  texts by column, from 0, without white space at both ends; empty cells are left out. Dates read
     *               2019-03-01, numbers have all their digits
     */
    public record SheetRow(int number, TreeMap<Integer, String> cells) {
    }

    /**
     * A sheet.
     *
     * @param merged ranges of merged cells
     */
    public record WorkbookSheet(String name, List<SheetRow> rows, List<CellRangeAddress> merged) {
    }

    private SheetRows() {
    }

    /**
     * The first sheet's.
     *
     * @param most how many rows there may be
     * @throws Unreadable when it is no such workbook, locked, damaged or larger than that
     */
    public static List<SheetRow> read(byte[] bytes, int most) throws Unreadable {
        return sheets(bytes, most, MOST_ELEMENTS, 1).getFirst().rows();
    }

    /**
     * @param most       how many rows there may be in all sheets together
     * @param elements   how many elements of XML the workbook may have
     * @param mostSheets how many sheets are read at most
     * @throws Unreadable when it is no such workbook, locked, damaged or larger than that
     */
    public static List<WorkbookSheet> sheets(byte[] bytes, int most, int elements, int mostSheets) throws Unreadable {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF) {
            throw new Unreadable("是旧版 Excel 文件（xls）或者有密码，请另存为不加密的 xlsx 再导入");
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new Unreadable("不是 Excel 工作簿（xlsx）");
        }
        OfficeLimits.checkSize(bytes, elements);
        Office.limitPoi();
        try (var file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            for (var part : file.getPartsByName(Office.SHEETS)) {
                OfficeLimits.checkXml(part.getInputStream(), elements);
            }
            return sheets(file, most, mostSheets);
        } catch (EncryptedDocumentException e) {
            throw new Unreadable("文件有密码，请先去掉密码再导入");
        } catch (TooMany e) {
            throw new Unreadable("表格超过 " + most + " 行，请分几次导入");
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw Office.isBomb(e) ? OfficeLimits.tooLarge() : new Unreadable("文件损坏或不完整，无法读取");
        } catch (Exception e) {
            // POI reports damage in many ways: bad names of parts, missing relations, records too long.
            throw new Unreadable("文件损坏，或不是 Excel 工作簿（xlsx）");
        }
    }

    private static List<WorkbookSheet> sheets(OPCPackage file, int most, int mostSheets) throws Exception {
        var reader = new XSSFReader(file);
        var strings = new ReadOnlySharedStringsTable(file);
        var sheets = new ArrayList<WorkbookSheet>();
        var data = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (data.hasNext() && sheets.size() < mostSheets) {
            try (var sheet = data.next()) {
                var content = new Content(most - sheets.stream().mapToInt(s -> s.rows().size()).sum());
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new MergedCells(new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, content, new Exact(), false), content));
                xml.parse(new InputSource(sheet));
                sheets.add(new WorkbookSheet(data.getSheetName(), content.rows, content.merged));
            } catch (SAXException e) {
                throw new Unreadable("文件损坏：工作表不是正确的 XML");
            }
        }
        if (sheets.isEmpty()) {
            throw new Unreadable("工作簿里没有工作表");
        }
        return sheets;
    }

    /** Hands on what it sees, and keeps which cells are merged. */
    private static final class MergedCells extends XMLFilterImpl {

        private final Content content;

        MergedCells(ContentHandler next, Content content) {
            setContentHandler(next);
            this.content = content;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if ("mergeCell".equals(name) && content.merged.size() < MOST_MERGED) {
                content.merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
            }
            super.startElement(uri, name, qualified, attributes);
        }
    }

    private static final class TooMany extends RuntimeException {
    }

    private static final class Content implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final int most;
        private final List<SheetRow> rows = new ArrayList<>();
        private final List<CellRangeAddress> merged = new ArrayList<>();
        private TreeMap<Integer, String> cells;

        Content(int most) {
            this.most = most;
        }

        @Override
        public void startRow(int number) {
            Deadline.check();
            cells = new TreeMap<>();
        }

        @Override
        public void endRow(int number) {
            if (!cells.isEmpty()) {
                if (rows.size() == most) {
                    throw new TooMany();
                }
                rows.add(new SheetRow(number + 1, cells));
            }
        }

        @Override
        public void cell(String reference, String text, XSSFComment comment) {
            int column = reference == null ? cells.isEmpty() ? 0 : cells.lastKey() + 1 : new CellReference(reference).getCol();
            var stripped = nianbao.report.Space.strip(text == null ? "" : text);
            if (column < MOST_COLUMNS && !stripped.isEmpty()) {
                cells.put(column, stripped);
            }
        }
    }

    /** Values rather than what Excel shows of them: it cuts long numbers short, and writes dates as each country does. */
    private static final class Exact extends DataFormatter {

        Exact() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int format, String pattern) {
            if (DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)) {
                return DateUtil.getLocalDateTime(value).toLocalDate().toString();
            }
            return "General".equals(pattern) ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                    : super.formatRawCellContents(value, format, pattern);
        }
    }
}
