package fr.retours.api.desk;

import fr.retours.model.term.Slugged;
import java.util.List;

/** The decisions that an editor may take about anything, without being asked. */
enum DeskForm implements Slugged {
    /** Shows it by another name. */
    RENAME("rename", Field.ID, Field.NAME),
    /** Says that two are one. */
    MERGE("merge", Field.IDS),
    /** Says that two are not one. */
    DISTINCT("distinct", Field.IDS),
    /** Says that some recaps mean another. */
    SPLIT("split", Field.ID, Field.RECAPS, Field.AS),
    /** Says which authority is meant. */
    RECODE("recode", Field.FROM, Field.TO, Field.RECAPS),
    /** Takes somebody off the site. */
    HIDE("hide", Field.ID);

    private final String slug;

    @SuppressWarnings("ImmutableEnumChecker") // a list that never changes
    private final List<Field> fields;

    /** What a form asks for. */
    enum Field implements Slugged {
        ID("id", false, true),
        IDS("ids", true, true),
        NAME("name", false, true),
        FROM("from", false, true),
        TO("to", false, true),
        RECAPS("recaps", true, false),
        AS("as", false, false);

        private final String slug;
        private final boolean several;
        private final boolean required;

        Field(String slug, boolean several, boolean required) {
            this.slug = slug;
            this.several = several;
            this.required = required;
        }

        @Override
        public String slug() {
            return slug;
        }

        /** Returns whether it takes several values, one a line. */
        boolean isSeveral() {
            return several;
        }

        boolean isRequired() {
            return required;
        }
    }

    DeskForm(String slug, Field... fields) {
        this.slug = slug;
        this.fields = List.of(fields);
    }

    @Override
    public String slug() {
        return slug;
    }

    List<Field> fields() {
        return fields;
    }
}
