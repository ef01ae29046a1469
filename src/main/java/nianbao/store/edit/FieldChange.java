package nianbao.store.edit;

/**
 * A text for a field.
 *
 * @param seen    number of the last edit of the report that the writer's screen shows for this field
 * @param confirm whether a prefilled text that stays the same counts as looked at
 * @param unread  whether a prefilled text stays one to be looked at though it changes: a button has moved its years on
 */
public record FieldChange(String field, String text, int seen, boolean confirm, boolean unread) {

    public FieldChange(String field, String text, int seen, boolean confirm) {
        this(field, text, seen, confirm, false);
    }

    public FieldChange(String field, String text, int seen) {
        this(field, text, seen, false);
    }
}
