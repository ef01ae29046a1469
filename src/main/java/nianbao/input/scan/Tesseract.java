package nianbao.input.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The program that reads letters in pictures, where it is installed: {@code tesseract} with its data for simplified
 * Chinese. It is run as a program of its own, without a shell or a file on disk: the picture goes in, a table of words
 * comes out. One run may take a minute, and is ended then.
 */
public final class Tesseract {

    /** What the picture holds. */
    public enum Letters {
        CHINESE("chi_sim", List.of()),
        FIGURES("eng", List.of("-c", "tessedit_char_whitelist=0123456789.-/"));

        private final String language;
        private final List<String> settings;

        Letters(String language, List<String> settings) {
            this.language = language;
            this.settings = settings;
        }
    }

    /** A line of words with its place in the picture, in pixels. */
    public record WordLine(int number, int left, int top, int width, int height) {
    }

    /** A word with its place in the picture, in pixels; its line's height is truer than its own. */
    public record ScannedWord(String text, int left, int width, float confidence, WordLine line) {
    }

    /** The program is not there, or has no data for Chinese. */
    public static final class TesseractAbsent extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final int SECONDS = 60;
    private static final int SECONDS_TO_END = 5;
    private static final int MOST_OUTPUT = 8 * 1024 * 1024;
    private static final int COLUMNS = 12;
    private static volatile String program = System.getProperty("nianbao.tesseract",
            System.getenv().getOrDefault("NIANBAO_TESSERACT", "tesseract"));

    private Tesseract() {
    }

    /** @param path of the program, or its name when it stands on the search path */
    public static void at(String path) {
        program = path;
    }

    /** Whether the program can be run and has its data for Chinese. */
    public static boolean isThere() {
        try {
            var blank = new ByteArrayOutputStream();
            javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(200, 60, java.awt.image.BufferedImage.TYPE_BYTE_GRAY), "png", blank);
            read(blank.toByteArray(), Letters.CHINESE);
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param png the picture */
    static List<ScannedWord> read(byte[] png, Letters letters) throws IOException, InterruptedException {
        return read(png, letters, SECONDS);
    }

    static List<ScannedWord> read(byte[] png, Letters letters, int seconds) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program, "stdin", "stdout", "-l", letters.language, "--psm", "6", "--dpi", "200"));
        command.addAll(letters.settings);
        command.add("tsv");
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // The program would take every core for little gain.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new TesseractAbsent();
        }
        try {
            var out = CompletableFuture.supplyAsync(() -> output(process), task -> Thread.ofPlatform().daemon().start(task));
            try (var in = process.getOutputStream()) {
                in.write(png);
            } catch (IOException e) {
                // It ended before it had read everything: its exit says why.
            }
            var table = out.get(seconds, TimeUnit.SECONDS);
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                throw new IOException("does not end");
            }
            if (process.exitValue() != 0 && table.isBlank()) {
                throw new TesseractAbsent();
            }
            return words(table);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("tesseract", e);
        } finally {
            var all = java.util.stream.Stream.concat(process.descendants(), java.util.stream.Stream.of(process.toHandle())).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        }
    }

    private static String output(Process process) {
        try (var in = process.getInputStream(); var bytes = new ByteArrayOutputStream()) {
            bytes.write(in.readNBytes(MOST_OUTPUT));
            return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Of the table's rows level 4 is a line, level 5 a word of it. */
    private static List<ScannedWord> words(String table) {
        var words = new ArrayList<ScannedWord>();
        WordLine line = null;
        for (var row : table.split("\n")) {
            var cells = row.split("\t", -1);
            if (cells.length != COLUMNS || !cells[0].matches("[45]")) {
                continue;
            }
            int left = Integer.parseInt(cells[6]), top = Integer.parseInt(cells[7]), width = Integer.parseInt(cells[8]), height = Integer.parseInt(cells[9]);
            if (cells[0].equals("4")) {
                line = new WordLine(line == null ? 1 : line.number() + 1, left, top, width, height);
            } else if (line != null && !cells[11].isBlank()) {
                words.add(new ScannedWord(cells[11].strip(), left, width, Float.parseFloat(cells[10]), line));
            }
        }
        return words;
    }
}
