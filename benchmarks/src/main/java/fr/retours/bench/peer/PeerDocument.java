package fr.retours.bench.peer;

import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A recap as other engines get it: texts to search, values to count and filter by. */
public final class PeerDocument {
    /** What is counted by value beside each page of hits. */
    static final List<String> FACETS = List.of("theme", "kind", "person", "body", "collectivite", "year");

    private PeerDocument() {}

    /** Returns the fields of a recap. */
    public static Map<String, Object> of(RecapFacts facts) {
        Recap recap = facts.recap();
        Map<String, Object> fields = text(recap);
        List<String> names = new ArrayList<>();
        Set<String> bodies = new LinkedHashSet<>();
        Set<String> collectivites = new LinkedHashSet<>();
        facts.people().forEach(one -> names.add(one.name()));
        for (var one : facts.bodies()) {
            names.add(one.name());
            Body body = one.body();
            switch (body) {
                case Organisation organisation -> bodies.add(organisation.id().value());
                case Collectivite collectivite -> addAll(collectivite, collectivites);
            }
        }
        fields.put("names", names);
        fields.put(
                "person",
                facts.people().stream().map(one -> one.person().id().value()).toList());
        fields.put("body", bodies);
        fields.put("collectivite", collectivites);
        fields.put(
                "theme",
                facts.subjects().stream().map(one -> one.theme().slug()).toList());
        facts.event().ifPresent(event -> add(event, fields));
        return fields;
    }

    /** Returns the fields of a text of which nothing else is known. */
    public static Map<String, Object> text(Recap recap) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", recap.id().value());
        fields.put("title", recap.title());
        fields.put("text", recap.summary() + "\n\n" + recap.body());
        return fields;
    }

    private static void addAll(Collectivite one, Set<String> all) {
        all.add(one.id().value());
        one.partOf().forEach(above -> addAll(above, all));
    }

    private static void add(Event event, Map<String, Object> fields) {
        fields.put("kind", event.kind().slug());
        LocalDate day = EventDate.firstDay(event.date());
        if (day != null) {
            fields.put("year", String.valueOf(day.getYear()));
            fields.put("day", day + "T00:00:00Z");
        }
    }
}
