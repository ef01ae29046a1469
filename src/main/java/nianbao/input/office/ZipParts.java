package nianbao.input.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import nianbao.input.source.Deadline;
import nianbao.report.Unreadable;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The XML parts of a zip, one at a time: bounded in size, depth and number of elements, without outside entities. */
public final class ZipParts implements AutoCloseable {

    private static final int LARGEST_PART = 64 * 1024 * 1024;
    private static final int MOST_ELEMENTS = 600_000;

    private final ZipFile zip;
    private final String kind;
    private long left = 2L * LARGEST_PART;

    /** @param kind what the file is called in messages */
    public ZipParts(byte[] bytes, String kind) throws Unreadable {
        this.kind = kind;
        OfficeLimits.checkSize(bytes);
        try {
            zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    /** @param name from the zip's root; empty when there is no such part */
    public Optional<Document> xml(String name) throws Unreadable {
        var entry = zip.getEntry(name.replaceAll("^/+", ""));
        if (entry == null) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry)) {
            var part = in.readNBytes((int) Math.min(LARGEST_PART, left) + 1);
            left -= part.length;
            if (part.length > LARGEST_PART || left < 0) {
                throw OfficeLimits.tooLarge();
            }
            OfficeLimits.checkXml(new ByteArrayInputStream(part), MOST_ELEMENTS);
            var builder = XMLHelper.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new ByteArrayInputStream(part)));
        } catch (IOException | SAXException | RuntimeException e) {
            if (e instanceof Deadline.Passed passed) {
                throw passed;
            }
            throw damaged();
        }
    }

    public Document needed(String name) throws Unreadable {
        return xml(name).orElseThrow(this::damaged);
    }

    private Unreadable damaged() {
        return new Unreadable(kind + " 文件损坏或不完整，无法读取，请重新导出或另存为 docx、pdf 再导入");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // It was in memory only.
        }
    }
}
