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
    RENAME(Field.ID, Field.NAME),
    /** Says that two are one. */
    MERGE(Field.IDS),
    /** Says that two are not one. */
    DISTINCT(Field.IDS),
    /** Says that some recaps mean another. */
    SPLIT(Field.ID, Field.SOME_RECAPS, Field.AS),
    /** Says which authority is meant. */
    RECODE(Field.FROM, Field.TO, Field.RECAPS),
    /** Adds what recaps say of somebody or a body, and no reading found. */
    ADD(
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
    HIDE(Field.ANY_ID);

    @SuppressWarnings("ImmutableEnumChecker") // a list that never changes
    private final List<Field> fields;

    /**
     * What a form asks for.
     *
     * @param source of the names that it takes; null for any text
     * @param least how many values it must have
     * @param isSeveral whether it may have more
     * @param terms the slugs of the closed list that it takes one of; none for any other text
     */
    record Field(String slug, @Nullable NameSource source, int least, boolean isSeveral, List<String> terms) {
        private static final Field ID = named("id", NameSource.ACTORS, 1, false);
        private static final Field ANY_ID = named("id", NameSource.ANYBODY, 1, false);
        private static final Field IDS = named("ids", NameSource.SAME, 2, true);
        private static final Field NAME = words("name", 1);
        private static final Field FROM = named("from", NameSource.TERRITORIES, 1, false);
        private static final Field TO = named("to", NameSource.CODES, 1, false);
        private static final Field RECAPS = named("recaps", NameSource.RECAPS, 0, true);
        private static final Field SOME_RECAPS = named("recaps", NameSource.RECAPS, 1, true);
        private static final Field AS = named("as", NameSource.ACTORS, 0, false);
        private static final Field PERSON = words("person", 0);
        private static final Field PART = oneOf("part", Part.values());
        private static final Field ROLE = words("role", 0);
        private static final Field AT = words("at", 0);
        private static final Field BODY = words("body", 0);
        private static final Field LEVEL = oneOf("level", CollectiviteKind.values());
        private static final Field LINK = oneOf("link", LinkKind.values());
        private static final Field QUOTE = words("quote", 1);

        private static Field named(String slug, NameSource source, int least, boolean several) {
            return new Field(slug, source, least, several, List.of());
        }

        private static Field words(String slug, int least) {
            return new Field(slug, null, least, false, List.of());
        }

        private static Field oneOf(String slug, Slugged... terms) {
            return new Field(
                    slug, null, 0, false, Stream.of(terms).map(Slugged::slug).toList());
        }

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
