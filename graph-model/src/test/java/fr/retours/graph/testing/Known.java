package fr.retours.graph.testing;

import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.PersonQuery;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.view.EventSummary;
import java.util.List;

/** Questions that tests ask again and again. */
final class Known {
    static final EventFilter ALL = EventFilter.NONE;
    static final RelationFilter ACTING = RelationFilter.NONE;
    static final RelationFilter ANY = RelationFilter.ANY;
    static final PageWindow FIRST = new PageWindow(PageWindow.MAX_LIMIT, 0);

    private Known() {}

    static List<PersonId> people(ParticipationGraph graph) {
        return people(graph, "");
    }

    static List<PersonId> people(ParticipationGraph graph, String words) {
        return graph.people(new PersonQuery(words, ALL, 0), FIRST).items().stream()
                .map(one -> one.person().id())
                .toList();
    }

    static List<EventId> events(ParticipationGraph graph) {
        return events(graph, ALL);
    }

    static List<EventId> events(ParticipationGraph graph, EventFilter filter) {
        return graph.events(filter, FIRST).items().stream()
                .map(EventSummary::id)
                .toList();
    }

    static List<EventId> ids(String... names) {
        return List.of(names).stream().map(EventId::named).toList();
    }
}
