package fr.retours.api.desk;

import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decisions that an editor may take about anything, without being asked. */
enum DeskForm implements Slugged {
    /** Shows it by another name. */
    RENAME("rename", Field.ID, Field.NAME),
    /** Says that two are one. */
    MERGE("merge", Field.IDS),
    /** Says that two are not one. */
    DISTINCT("distinct", Field.IDS),
    /** Says that some recaps mean another. */
    SPLIT("split", Field.ID, Field.SOME_RECAPS, Field.AS),
    /** Says which authority is meant. */
    RECODE("recode", Field.FROM, Field.TO, Field.RECAPS),
    /** Adds what recaps say of somebody or a body, and no reading found. */
    ADD(
            "add",
            Field.SOME_RECAPS,
            Field.PERSON,
            Field.PART,
            Field.ROLE,
            Field.AT,
            Field.BODY,
            Field.LEVEL,
            Field.LINK,
            Field.QUOTE),
    /** Takes somebody off the site. */
    HIDE("hide", Field.ANY_ID);

    private final String slug;

    @SuppressWarnings("ImmutableEnumChecker") // a list that never changes
    private final List<Field> fields;

    /** What a form asks for. */
    enum Field implements Slugged {
        ID("id", NameSource.ACTORS, 1, false),
        ANY_ID("id", NameSource.ANYBODY, 1, false),
        IDS("ids", NameSource.SAME, 2, true),
        NAME("name", null, 1, false),
        FROM("from", NameSource.TERRITORIES, 1, false),
        TO("to", NameSource.CODES, 1, false),
        RECAPS("recaps", NameSource.RECAPS, 0, true),
        SOME_RECAPS("recaps", NameSource.RECAPS, 1, true),
        AS("as", NameSource.ACTORS, 0, false),
        PERSON("person", 0),
        PART("part", Part.values()),
        ROLE("role", 0),
        AT("at", 0),
        BODY("body", 0),
        LEVEL("level", CollectiviteKind.values()),
        LINK("link", LinkKind.values()),
        QUOTE("quote", 1);

        private final String slug;
        private final @Nullable NameSource source;
        private final int least;
        private final boolean several;

        @SuppressWarnings("ImmutableEnumChecker") // a list that never changes
        private final List<String> terms;

        /** Words of the text. */
        Field(String slug, int least) {
            this(slug, null, least, false);
        }

        /** A word of a closed list. */
        Field(String slug, Slugged... terms) {
            this(slug, null, 0, false, terms);
        }

        /**
         * @param source of the names that it takes; null for any text
         * @param least how many values it must have
         */
        Field(String slug, @Nullable NameSource source, int least, boolean several, Slugged... terms) {
            this.slug = slug;
            this.source = source;
            this.least = least;
            this.several = several;
            this.terms = Stream.of(terms).map(Slugged::slug).toList();
        }

        @Override
        public String slug() {
            return slug;
        }

        @Nullable
        NameSource source() {
            return source;
        }

        /** Returns the slugs of the closed list that it takes one of; none for any other text. */
        List<String> terms() {
            return terms;
        }

        int least() {
            return least;
        }

        /** Returns whether it may have more values than it must. */
        boolean isSeveral() {
            return several;
        }

        /** Returns what one of its values is sent as, counted from 0. */
        String parameter(int at) {
            return several ? slug + '-' + (at + 1) : slug;
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
