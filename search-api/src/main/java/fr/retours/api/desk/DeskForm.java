package fr.retours.api.desk;

import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decisions that an editor may take, without being asked: about anything, or about one fact that a page shows. */
enum DeskForm implements Slugged {
    /** Says whether somebody took part. */
    TOOK_PART(Set.of("person"), "took_part", Field.GIVEN_ID, Field.GIVEN_RECAPS, Field.PRESENCE),
    /** Says that a body is only cited. */
    CITED(Set.of("body"), "took_part", Field.GIVEN_ID, Field.GIVEN_RECAPS, Field.given("took_part")),
    /** Says what somebody did rather. */
    RIGHT_PART(Set.of("part"), "correct", Field.GIVEN_ID, Field.GIVEN_RECAPS, Field.given("part"), Field.RIGHT_PART),
    /** Says what function somebody holds rather, and where. */
    RIGHT_ROLE(
            Set.of("role"),
            "correct",
            Field.GIVEN_ID,
            Field.GIVEN_RECAPS,
            Field.given("role"),
            Field.given("at"),
            Field.RIGHT_ROLE,
            Field.RIGHT_BODY),
    /** Says what ties a body to an event rather. */
    RIGHT_LINK(Set.of("link"), "correct", Field.GIVEN_ID, Field.GIVEN_RECAPS, Field.given("link"), Field.RIGHT_LINK),
    /** Says on which day it was. */
    RIGHT_DATE(Set.of("date", "event"), "correct", Field.GIVEN_RECAPS, Field.event("date"), Field.RIGHT_DATE),
    /** Says where it was. */
    RIGHT_PLACE(Set.of("place", "event"), "correct", Field.GIVEN_RECAPS, Field.event("place"), Field.RIGHT_PLACE),
    /** Says what sort of event it was. */
    RIGHT_KIND(Set.of("kind", "event"), "correct", Field.GIVEN_RECAPS, Field.event("kind"), Field.RIGHT_KIND),
    /** Says how many came. */
    RIGHT_ATTENDANCE(
            Set.of("attendance", "event"), "correct", Field.GIVEN_RECAPS, Field.event("attendance"), Field.RIGHT_COUNT),
    /** Says that a fact is not true. */
    REFUSE(
            Set.of("person", "body", "part", "role", "link", "date", "place", "kind", "attendance"),
            "refuse",
            Field.GIVEN_ID,
            Field.GIVEN_RECAPS,
            Field.given("part"),
            Field.given("role"),
            Field.given("at"),
            Field.given("link"),
            Field.given("event")),
    /** Says that recaps recount no event, or several. */
    NO_EVENT(Set.of("event"), "no_event", Field.GIVEN_RECAPS, Field.TOLD),
    /** Adds what somebody did. */
    ADD_PART(Set.of("person"), "add", Field.GIVEN_RECAPS, Field.PERSON, Field.SOME_PART, Field.QUOTE),
    /** Adds a function. */
    ADD_ROLE(Set.of("person"), "add", Field.GIVEN_RECAPS, Field.PERSON, Field.ROLE, Field.AT, Field.QUOTE),
    /** Adds what ties a body to an event. */
    ADD_LINK(Set.of("body"), "add", Field.GIVEN_RECAPS, Field.SAID_BODY, Field.LEVEL, Field.SOME_LINK, Field.QUOTE),
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

    @SuppressWarnings("ImmutableEnumChecker") // a set that never changes
    private final Set<String> topics;

    private final String kind;

    @SuppressWarnings("ImmutableEnumChecker") // a list that never changes
    private final List<Field> fields;

    /**
     * What a form asks for.
     *
     * @param slug by which it is labelled, and the address gives what stands there first
     * @param key of a decision, under which it is sent
     * @param source of the names that it takes; null for any text
     * @param least how many values it must have
     * @param isSeveral whether it may have more
     * @param terms the slugs of the closed list that it takes one of; none for any other text
     * @param isGiven whether the address alone says it
     */
    record Field(
            String slug,
            String key,
            @Nullable NameSource source,
            int least,
            boolean isSeveral,
            List<String> terms,
            boolean isGiven) {
        private static final Field GIVEN_ID = given("id");
        private static final Field GIVEN_RECAPS = new Field("recaps", "recaps", null, 1, true, List.of(), true);
        private static final Field PRESENCE =
                new Field("presence", "took_part", null, 1, false, List.of("true", "false"), false);
        private static final Field RIGHT_PART = oneOf("part", Part.values()).right(1);
        private static final Field RIGHT_ROLE = words("role", 0).right(0);
        private static final Field RIGHT_BODY = new Field("at", "to_at", NameSource.BODIES, 0, false, List.of(), false);
        private static final Field RIGHT_LINK = oneOf("link", LinkKind.values()).right(1);
        private static final Field RIGHT_DATE = words("date", 1).right(1);
        private static final Field RIGHT_PLACE =
                named("place", NameSource.CODES, 1, false).right(1);
        private static final Field RIGHT_KIND =
                oneOf("kind", EventKind.values()).right(1);
        private static final Field RIGHT_COUNT = words("attendance", 1).right(1);
        private static final Field TOLD = oneOf(
                        "tells", NarrationKind.NONE, NarrationKind.SEVERAL, NarrationKind.ANNOUNCES)
                .needed();
        private static final Field SAID_BODY = new Field("said", "body", null, 1, false, List.of(), false);
        private static final Field SOME_PART = oneOf("part", Part.values()).needed();
        private static final Field SOME_LINK = oneOf("link", LinkKind.values()).needed();
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
            return new Field(slug, slug, source, least, several, List.of(), false);
        }

        private static Field words(String slug, int least) {
            return new Field(slug, slug, null, least, false, List.of(), false);
        }

        private static Field oneOf(String slug, Slugged... terms) {
            return new Field(
                    slug,
                    slug,
                    null,
                    0,
                    false,
                    Stream.of(terms).map(Slugged::slug).toList(),
                    false);
        }

        private static Field given(String slug) {
            return new Field(slug, slug, null, 0, false, List.of(), true);
        }

        /** The property of the event that a form is about, whatever the address says. */
        private static Field event(String property) {
            return new Field("event", "event", null, 1, false, List.of(property), true);
        }

        private Field right(int atLeast) {
            return new Field(slug, "to", source, atLeast, isSeveral, terms, false);
        }

        private Field needed() {
            return new Field(slug, key, source, 1, isSeveral, terms, false);
        }

        /** Returns what one of its values is sent as, counted from 0. */
        String parameter(int at) {
            return isSeveral ? key + '-' + (at + 1) : key;
        }
    }

    DeskForm(Field... fields) {
        this.topics = Set.of();
        this.kind = slug();
        this.fields = List.of(fields);
    }

    DeskForm(Set<String> topics, String kind, Field... fields) {
        this.topics = topics;
        this.kind = kind;
        this.fields = List.of(fields);
    }

    /** Returns which forms there are about a sort of fact; those about anything where that is empty. */
    static List<DeskForm> about(String topic) {
        return Stream.of(values())
                .filter(one -> topic.isEmpty() ? one.topics.isEmpty() : one.topics.contains(topic))
                .toList();
    }

    /** Returns which section of the file its decisions stand in. */
    String kind() {
        return kind;
    }

    List<Field> fields() {
        return fields;
    }
}
