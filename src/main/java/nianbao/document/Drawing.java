package nianbao.document;

import java.util.List;

/**
 * A picture, before any file format. Lengths are dots of a screen.
 *
 * @param description what it shows, with all its figures, for those who do not see it
 */
public record Drawing(float width, float height, String title, String description, List<DrawingPart> parts) {

    public sealed interface DrawingPart permits Box, DrawnLine, DrawnLabel {
    }

    public record Box(float x, float y, float width, float height, String color) implements DrawingPart {
    }

    public record DrawnLine(float x1, float y1, float x2, float y2, String color) implements DrawingPart {
    }

    /** @param x of its start, middle or end as {@code anchor} says; {@code y} of its baseline */
    public record DrawnLabel(float x, float y, float size, TextAnchor anchor, boolean bold, String color, String text) implements DrawingPart {
    }

    public enum TextAnchor { START, MIDDLE, END }
}
