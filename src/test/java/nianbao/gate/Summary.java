package nianbao.gate;

import java.io.File;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a run of the build's tests says in the end: how many there were, which took longest, which published reports were
 * read, in which browser what is typed was tried, and what was skipped and why. {@code Summary TARGET BEGUN}, the build's folder and when this run of it began (what
 * is older is of another), once all tests have run.
 */
final class Summary {

    private static final int SLOWEST = 10;
    private static final String NONE = "none";

    private int tests;
    private int failed;
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final Map<String, Double> seconds = new TreeMap<>();

    private final FileTime begun;

    private Summary(FileTime begun) {
        this.begun = begun;
    }

    public static void main(String[] args) throws Exception {
        var target = Path.of(args[0]);
        var summary = new Summary(FileTime.from(Instant.parse(args[1])));
        for (var folder : List.of("surefire-reports", "failsafe-reports")) {
            var files = target.resolve(folder).toFile().listFiles((in, name) -> name.matches("TEST-.*\\.xml"));
            for (var file : files == null ? new File[0] : files) {
                if (summary.isOfThisRun(file)) {
                    summary.add(file);
                }
            }
        }
        summary.lines(target.resolve("reports-read"), target.resolve("browsers-tried")).forEach(System.out::println);
    }

    private boolean isOfThisRun(File file) {
        return file.lastModified() >= begun.toMillis();
    }

    private void add(File report) throws Exception {
        var root = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(report).getDocumentElement();
        for (var test : elements(root.getElementsByTagName("testcase"))) {
            tests++;
            seconds.merge(test.getAttribute("classname").replaceAll("\\$.*", ""), Double.parseDouble(test.getAttribute("time").replace(",", "")), Double::sum);
            failed += test.getElementsByTagName("failure").getLength() + test.getElementsByTagName("error").getLength() > 0 ? 1 : 0;
            for (var skip : elements(test.getElementsByTagName("skipped"))) {
                skipped.merge(skip.getAttribute("message").isBlank() ? "no reason given: " + test.getAttribute("classname") : skip.getAttribute("message"), 1,
                        Integer::sum);
            }
        }
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private List<String> lines(Path read, Path browsers) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Slowest test classes, in seconds:");
        seconds.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())).limit(SLOWEST)
                .forEach(entry -> lines.add(String.format("%8.1f  %s", entry.getValue(), entry.getKey())));
        lines.add("Published reports read: " + names(read.resolve("twins")) + " as the project's twins of them;");
        lines.add(!names(read.resolve("originals")).equals(NONE) ? "  the originals too: " + names(read.resolve("originals"))
                : "  the originals are not beside the project (../shared), and were not read.");
        lines.add("What is typed was tried in: " + names(browsers) + ".");
        lines.add(tests + " tests, " + failed + " failed, " + skipped.values().stream().mapToInt(Integer::intValue).sum() + " skipped"
                + (skipped.isEmpty() ? "." : ":"));
        skipped.forEach((why, times) -> lines.add("  " + times + " × " + why));
        lines.add("");
        return lines;
    }

    private String names(Path folder) {
        var files = folder.toFile().listFiles(this::isOfThisRun);
        return files == null || files.length == 0 ? NONE : String.join(", ", Arrays.stream(files).map(File::getName).sorted().toList());
    }
}
