package fr.retours.api.answer;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.text.Hit;
import fr.retours.text.Suggestion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the page of each thing is; paths are French, as the pages are. */
public final class PagePaths {
    private PagePaths() {}

    /** Returns the page of all that is known of a person, body or theme, to print. */
    public static String dossier(String id) {
        return "/dossiers/" + segment(id);
    }

    /** Returns the path of a person or body. */
    public static String entity(EntityId id) {
        return switch (id) {
            case PersonId person -> person(person.value());
            case CollectiviteId collectivite -> collectivite(collectivite.value());
            case OrganisationId organisation -> organisation(organisation.value());
        };
    }

    /** Returns of which sort it is that has this id, as parameters, files and classes of stylesheets name it. */
    public static String kind(EntityId id) {
        return switch (id) {
            case PersonId person -> "person";
            case CollectiviteId collectivite -> "collectivite";
            case OrganisationId organisation -> "organisation";
        };
    }

    /** Returns the place on a recap's page where a sentence starts. */
    public static String sentence(RecapId recap, int start) {
        return recap(recap.value()) + '#' + anchor(start);
    }

    /** Returns the name of a place on a recap's page. */
    public static String anchor(int start) {
        return "p" + start;
    }

    /** Returns the path of a recap. */
    public static String recap(String id) {
        return "/recaps/" + segment(id);
    }

    /** Returns the path of a recap found by a query: to the first of its passages when there are any. */
    public static String found(Hit hit, String query) {
        String path = recap(hit.recap().id().value());
        return hit.passages() == 0 || query.isBlank()
                ? path
                : path + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + '#' + passage(1);
    }

    /** Returns the name of the place on a recap's page where a passage found starts. */
    public static String passage(int number) {
        return "passage-" + number;
    }

    /** Returns the path of an event. */
    public static String event(String id) {
        return "/evenements/" + segment(id);
    }

    /** Returns the path of a person. */
    public static String person(String id) {
        return "/personnes/" + segment(id);
    }

    /** Returns the path of a local authority. */
    public static String collectivite(String id) {
        return "/collectivites/" + segment(id);
    }

    /** Returns the path of an organisation. */
    public static String organisation(String id) {
        return "/organisations/" + segment(id);
    }

    /** Returns the path of a theme. */
    public static String theme(String id) {
        return "/themes/" + segment(id);
    }

    /** Returns the path of the network around a person, body or event. */
    public static String network(String id) {
        return "/reseau?id=" + segment(id);
    }

    /** Returns the timeline of a person or a body. */
    public static String timeline(String id) {
        return "/chronologie?id=" + segment(id);
    }

    /** Returns the questions that can be asked about a person or a body. */
    public static String questions(String id) {
        return "/questions?id=" + segment(id);
    }

    /** Returns the path of what is suggested; a word leads to the search for it. */
    public static String suggested(Suggestion one) {
        return switch (one.kind()) {
            case RECAP -> recap(one.id());
            case PERSON -> person(one.id());
            case COLLECTIVITE -> collectivite(one.id());
            case ORGANISATION -> organisation(one.id());
            case THEME -> theme(one.id());
            case WORD -> "/?q=" + URLEncoder.encode(one.label(), StandardCharsets.UTF_8);
        };
    }

    /** Returns an id as one segment of a path: the colon of our ids may stand there as it is. */
    private static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
    }
}
