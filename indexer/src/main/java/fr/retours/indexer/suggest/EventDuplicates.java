package fr.retours.indexer.suggest;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds events of one day and one town that their titles did not bring together. */
final class EventDuplicates {
    private static final double SAME_DAY_AND_TOWN = 0.5;

    private EventDuplicates() {}

    static List<PartyPair> find(List<RecapFacts> resolved) {
        SortedMap<String, SortedMap<String, Party>> meetings = new TreeMap<>();
        resolved.forEach(facts -> facts.event().ifPresent(event -> {
            LocalDate day = EventDate.firstDay(event.date());
            Place place = event.place();
            var town = place == null ? null : place.collectivite();
            if (day != null && town != null) {
                meetings.computeIfAbsent(day + " " + town.id(), any -> new TreeMap<>())
                        .merge(event.id().value(), party(event, facts.recap().id()), Party::and);
            }
        }));
        List<PartyPair> found = new ArrayList<>();
        meetings.values().forEach(events -> pairs(events, found));
        return found;
    }

    private static Party party(Event event, RecapId recap) {
        return new Party(
                event.id().value(),
                event.title(),
                new TreeSet<>(Set.of(event.title())),
                new TreeSet<>(Set.of(recap)),
                new TreeSet<>(),
                Set.of());
    }

    private static void pairs(Map<String, Party> events, List<PartyPair> found) {
        List<Party> all = List.copyOf(events.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                found.add(PartyPair.of(all.get(i), all.get(j), "suggest.meeting", SAME_DAY_AND_TOWN));
            }
        }
    }
}
