package fr.retours.api.desk;

import fr.retours.model.term.Slugged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decisions that an editor may take about anything, without being asked. */
enum DeskForm implements Slugged {
    /** Shows it by another name. */
    RENAME(Field.ID, Field.NAME),
    /** Says that two are one. */
    MERGE(Field.IDS),
    /** Says that two are not one. */
    DISTINCT(Field.IDS),
    /** Says that some recaps mean another. */
    SPLIT(Field.ID, Field.SOME_RECAPS, Field.AS),
    /** Says which authority is meant. */
    RECODE(Field.FROM, Field.TO, Field.RECAPS),
    /** Takes somebody off the site. */
    HIDE(Field.ANY_ID);

    @SuppressWarnings("ImmutableEnumChecker") // a list that never changes
    private final List<Field> fields;

    /**
     * What a form asks for.
     *
     * @param source of the names that it takes; null for any text
     * @param least how many values it must have
     * @param isSeveral whether it may have more
     */
    record Field(String slug, @Nullable NameSource source, int least, boolean isSeveral) {
        private static final Field ID = new Field("id", NameSource.ACTORS, 1, false);
        private static final Field ANY_ID = new Field("id", NameSource.ANYBODY, 1, false);
        private static final Field IDS = new Field("ids", NameSource.SAME, 2, true);
        private static final Field NAME = new Field("name", null, 1, false);
        private static final Field FROM = new Field("from", NameSource.TERRITORIES, 1, false);
        private static final Field TO = new Field("to", NameSource.CODES, 1, false);
        private static final Field RECAPS = new Field("recaps", NameSource.RECAPS, 0, true);
        private static final Field SOME_RECAPS = new Field("recaps", NameSource.RECAPS, 1, true);
        private static final Field AS = new Field("as", NameSource.ACTORS, 0, false);

        /** Returns what one of its values is sent as, counted from 0. */
        String parameter(int at) {
            return isSeveral ? slug + '-' + (at + 1) : slug;
        }
    }

    DeskForm(Field... fields) {
        this.fields = List.of(fields);
    }

    List<Field> fields() {
        return fields;
    }
}
