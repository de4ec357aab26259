package fr.retours.cli.ask;

import fr.retours.api.request.RelationFilters;
import java.util.List;

/**
 * The questions of relationship that {@code retours ask} asks, each the command line's form of one path of the HTTP API. The
 * options are the path's parameters, with hyphens.
 */
public enum AskQuestion {
    /** People, by name, function and part. */
    PEOPLE("people", "/people", Ids.NONE, "q", "function", "function_contains", Sets.RELATIONS),
    /** Who took part in an event. */
    EVENT_PEOPLE("event-people", "/events/{id}/people", Ids.PATH, "took_part", "min_confidence", Sets.PAGE),
    /** The events of a person. */
    PERSON_EVENTS("person-events", "/people/{id}/events", Ids.PATH, Sets.FILTERS, Sets.PAGE),
    /** Who else was there. */
    CO_PARTICIPANTS("co-participants", "/people/{id}/co-participants", Ids.PATH, "staff", Sets.RELATIONS),
    /** The events of a body. */
    BODY_EVENTS("body-events", "/{bodies}/{id}/events", Ids.PATH, Sets.FILTERS, Sets.PAGE),
    /** Who spoke for a body. */
    SPOKESPEOPLE("spokespeople", "/{bodies}/{id}/people", Ids.PATH, "roll_up", Sets.RELATIONS),
    /** With whom a body was at the same events. */
    PARTNERS("partners", "/{bodies}/{id}/partners", Ids.PATH, "tie", "roll_up", Sets.RELATIONS),
    /** Who was at events about a theme. */
    THEME_PEOPLE("theme-people", "/themes/{id}/people", Ids.PATH, Sets.RELATIONS),
    /** Which bodies were at events about a theme. */
    THEME_BODIES("theme-bodies", "/themes/{id}/bodies", Ids.PATH, Sets.RELATIONS),
    /** Events related to one. */
    RELATED("related", "/events/{id}/related", Ids.PATH, "shown", Sets.FILTERS, Sets.PAGE),
    /** Events in common. */
    COMMON("common", "/graph/common", Ids.SOME, "roll_up", Sets.FILTERS, Sets.PAGE),
    /** Shortest paths. */
    PATH("path", "/graph/path", Ids.TWO, "max_hops", "k", "via", Sets.FILTERS),
    /** What stands around. */
    NEIGHBOURS("neighbours", "/graph/neighbours", Ids.ONE, "depth", "limit", Sets.FILTERS),
    /** Pairs of territories. */
    COOPERATION("cooperation", "/graph/cooperation", Ids.NONE, "level", "around", "tie", "roll_up", Sets.RELATIONS),
    /** Pairs of a territory and an authority abroad. */
    FOREIGN("foreign", "/graph/cooperation/foreign", Ids.NONE, "level", "around", "tie", "roll_up", Sets.RELATIONS),
    /** Territories and themes. */
    THEMES("themes", "/graph/cooperation/themes", Ids.NONE, "level", "shown", "roll_up", Sets.FILTERS, Sets.PAGE);

    private final String word;
    private final String path;
    private final Ids ids;
    /** Names with a blank between. */
    private final String parameters;

    AskQuestion(String word, String path, Ids ids, String... parameters) {
        this.word = word;
        this.path = path;
        this.ids = ids;
        this.parameters = String.join(" ", parameters);
    }

    /** Returns what the question is called on the command line. */
    public String word() {
        return word;
    }

    /** Returns where ids go. */
    public Ids ids() {
        return ids;
    }

    /** Returns the parameters of the path that are options. */
    public List<String> parameters() {
        return List.of(parameters.split(" "));
    }

    /** Returns the path of the API, for the id that stands in it. */
    String path(String id) {
        return path.replace("{bodies}", id.startsWith("org:") ? "organisations" : "collectivites")
                .replace("{id}", AddressQuery.encoded(id));
    }

    /** Where the ids of a question go. */
    public enum Ids {
        /** There are none. */
        NONE("0"),
        /** One, in the path. */
        PATH("1"),
        /** One, as {@code id}. */
        ONE("1"),
        /** Two, as {@code a} and {@code b}. */
        TWO("2"),
        /** Two or more, each as {@code id}. */
        SOME("2..*");

        private final String arity;

        Ids(String arity) {
            this.arity = arity;
        }

        /** Returns how many there are, as picocli writes it. */
        public String arity() {
            return arity;
        }
    }

    /** Parameters that several questions have. */
    private static final class Sets {
        static final String FILTERS = String.join(" ", RelationFilters.PARAMETERS);
        static final String PAGE = "limit offset";
        static final String RELATIONS = FILTERS + " order min_events shown series compare " + PAGE;

        private Sets() {}
    }
}
