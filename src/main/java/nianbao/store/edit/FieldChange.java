package nianbao.store.edit;

/**
 * A text for a field.
 *
 * @param seen    number of the last edit of the report that the writer's screen shows for this field
 * @param confirm whether a prefilled text that stays the same counts as looked at
 */
public record FieldChange(String field, String text, int seen, boolean confirm) {

    public FieldChange(String field, String text, int seen) {
        this(field, text, seen, false);
    }
}
