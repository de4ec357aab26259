package fr.retours.api.assistant;

import fr.retours.api.wording.Wording;
import fr.retours.model.term.Slugged;
import java.util.List;
import java.util.Map;

/** The tools, under the names that users see: each asks views of the API, and takes some of their parameters. */
enum AssistantTool implements Slugged {
    /** Recaps that say something. */
    RECHERCHER("q from to theme kind person organisation collectivite sort limit offset", "/search"),
    /** The ids of whom or what a name may mean. */
    TROUVER("q", "/suggest"),
    /** Who took part in an event. */
    PARTICIPANTS("id took_part min_confidence limit offset", "/events/{id}/people"),
    /** In what somebody took part. */
    PARTICIPATIONS(
            "id from to theme collectivite min_confidence limit offset",
            "/people/{id}/events",
            "/collectivites/{id}/events",
            "/organisations/{id}/events"),
    /** Who was at the same events. */
    AVEC_QUI(
            "id from to theme min_events min_confidence shown limit offset",
            "/people/{id}/co-participants",
            "/collectivites/{id}/partners",
            "/organisations/{id}/partners"),
    /** How two are connected. */
    CHEMIN("a b max_hops k via from to theme min_confidence", "/graph/path"),
    /** The events that some have in common. */
    EN_COMMUN("id roll_up from to theme min_confidence limit offset", "/graph/common"),
    /** Pairs of local authorities. */
    COOPERATION("around level tie from to theme min_events min_confidence shown limit offset", "/graph/cooperation"),
    /** A local authority, and what it was linked to. */
    TERRITOIRE("id from to theme min_confidence limit offset", "/collectivites/{id}", "/collectivites/{id}/events"),
    /** The text of a recap, and whom it names. */
    RECAP("id", "/recaps/{id}");

    /** Values that are meant unless others are given: who reads answers pays by the word. */
    static final Map<String, Object> DEFAULTS = Map.of("limit", 10, "shown", 1);

    private static final Map<String, String> PATHS =
            Map.of("person", "/people/", "org", "/organisations/", "event", "/events/");

    private final List<String> parameters;
    private final List<String> views;

    AssistantTool(String parameters, String... views) {
        this.parameters = List.of(parameters.split(" "));
        this.views = List.of(views);
    }

    /** Returns the parameters of the views that the tool takes. */
    List<String> parameters() {
        return parameters;
    }

    /** Returns the views, by their paths behind that of the API. */
    List<String> views() {
        return views;
    }

    /** Returns the views that have something of the kind of an id; the first, which then says so, where none has. */
    List<String> views(String id) {
        String path = PATHS.getOrDefault(id.split(":", 2)[0], "/collectivites/");
        List<String> some = views.stream().filter(one -> one.startsWith(path)).toList();
        return some.isEmpty() ? views.subList(0, 1) : some;
    }

    String title() {
        return text("title");
    }

    /** Returns what is said of a part of it. */
    String text(String part) {
        return Wording.text("assistant." + slug() + '.' + part);
    }

    String description() {
        return Wording.text("assistant." + slug());
    }
}
