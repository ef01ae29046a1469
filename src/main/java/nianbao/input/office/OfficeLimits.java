package nianbao.input.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import nianbao.input.source.Deadline;
import nianbao.report.Unreadable;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a Word or Excel file may unpack to, counted before POI and the XML parser build it up in memory. */
final class OfficeLimits {

    private static final long LARGEST = 96L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    /** Of all parts together: five hundred pages have some three hundred thousand. */
    private static final int MOST_ELEMENTS = 1_500_000;
    private static final int DEEPEST = 400;
    private static final int BUFFER = 64 * 1024;

    private OfficeLimits() {
    }

    /** @throws Unreadable when all parts together are far larger than any report, or hold more markup */
    static void checkSize(byte[] file) throws Unreadable {
        checkSize(file, MOST_ELEMENTS);
    }

    /**
     * Whatever the parts are called, and seen as POI sees them: it builds up some that nobody has asked for, the list of what the file
     * holds first.
     *
     * @param elements how many of XML all parts together may have
     */
    static void checkSize(byte[] file, int elements) throws Unreadable {
        long size = 0, tags = 0;
        int parts = 0;
        var buffer = new byte[BUFFER];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                Deadline.check();
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    size += read;
                    tags += tags(buffer, read);
                    if (size > LARGEST || tags > 2L * elements) {
                        throw tooLarge();
                    }
                }
                if (++parts > MOST_PARTS) {
                    throw tooLarge();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // Damaged: whoever opens it will say so.
        }
    }

    /** Beginnings of tags; each element has two, and a picture some by chance. */
    private static int tags(byte[] buffer, int length) {
        int tags = 0;
        for (int i = 0; i < length; i++) {
            tags += buffer[i] == '<' ? 1 : 0;
        }
        return tags;
    }

    /** @throws Unreadable when a part has far more elements, or nests them deeper, than any report */
    static void checkXml(InputStream part, int most) throws Unreadable, IOException {
        var counter = new ElementCounter(most);
        try (part) {
            var reader = XMLHelper.newXMLReader();
            reader.setContentHandler(counter);
            reader.setErrorHandler(counter);
            reader.parse(new InputSource(part));
        } catch (SAXException | javax.xml.parsers.ParserConfigurationException e) {
            // No XML, or more than allowed: the first is for whoever reads it.
            if (counter.exceeded) {
                throw tooLarge();
            }
        }
    }

    static Unreadable tooLarge() {
        return new Unreadable("文件解压后异常庞大，已拒绝读取");
    }

    private static final class ElementCounter extends DefaultHandler {

        private final int most;
        private int count;
        private int depth;
        private boolean exceeded;

        ElementCounter(int most) {
            this.most = most;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            count += 1 + attributes.getLength() / 4;
            if (count > most || ++depth > DEEPEST || Thread.currentThread().isInterrupted()) {
                exceeded = true;
                throw new SAXException("too much");
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            depth--;
        }
    }
}
