package nianbao.report;

/**
 * Where in its file something stands, counted from 1; 0 where the file type knows no pages, or no lines.
 *
 * @param line for text the line, for tables in Word and on web pages the running number of the paragraph or table
 */
public record Place(int page, int line) {

    public static final Place NOWHERE = new Place(0, 0);

    public static Place line(int line) {
        return new Place(0, line);
    }
}
