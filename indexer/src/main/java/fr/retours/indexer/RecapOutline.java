package fr.retours.indexer;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventKind;
import fr.retours.model.time.EventDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What identity and likelihood are decided by: the names, functions, day and place that one recap gives, and by which rules, without
 * its text and without proofs. Ids are those of extraction.
 *
 * @param title of the event, or of the recap where it recounts none
 * @param event null where the recap recounts none
 */
public record RecapOutline(
        RecapId recap,
        String title,
        @Nullable ToldEvent event,
        List<NamedPerson> people,
        List<Collectivite> collectivites,
        List<NamedOrganisation> organisations) {
    /** Copies the lists. */
    public RecapOutline {
        people = List.copyOf(people);
        collectivites = List.copyOf(collectivites);
        organisations = List.copyOf(organisations);
    }

    /**
     * The event that a recap recounts.
     *
     * @param place the commune as written
     * @param commune the same where it is known
     * @param attendance how many came
     */
    public record ToldEvent(
            EventId id,
            EventKind kind,
            @Nullable EventDate date,
            @Nullable String place,
            @Nullable Collectivite commune,
            @Nullable Integer attendance) {
        static ToldEvent of(Event event) {
            Place place = event.place();
            Attendance attendance = event.attendance();
            return new ToldEvent(
                    event.id(),
                    event.kind(),
                    event.date(),
                    place == null ? null : place.name(),
                    place == null ? null : place.collectivite(),
                    attendance == null ? null : attendance.count());
        }
    }

    /**
     * A person as a recap names one.
     *
     * @param parts how many parts the person took
     * @param rules names of the rules that proved it
     * @param asides what stands right behind the name and holds a year, as it is written
     */
    public record NamedPerson(
            PersonId id,
            String name,
            List<String> aliases,
            boolean tookPart,
            int parts,
            List<NamedRole> roles,
            SortedSet<String> rules,
            List<String> asides) {
        /** Copies the collections. */
        public NamedPerson {
            aliases = List.copyOf(aliases);
            roles = List.copyOf(roles);
            rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
            asides = List.copyOf(asides);
        }

        static NamedPerson of(Participation one, YearsBehindNames years) {
            return new NamedPerson(
                    one.person().id(),
                    one.name(),
                    one.aliases(),
                    one.tookPart(),
                    one.parts().size(),
                    one.roles().stream().map(NamedRole::of).toList(),
                    RecapOutline.rules(one.proof()),
                    years.behind(one.person().id()));
        }
    }

    /** A function of a person, a body where the person has one, or both. */
    public record NamedRole(
            @Nullable String function,
            boolean former,
            @Nullable BodyId body) {
        static NamedRole of(Role role) {
            return new NamedRole(role.function(), role.former(), role.body());
        }
    }

    /**
     * A body that is no local authority, as a recap names it.
     *
     * @param rules names of the rules that proved it
     */
    public record NamedOrganisation(Organisation body, String name, List<String> aliases, SortedSet<String> rules) {
        /** Copies the collections. */
        public NamedOrganisation {
            aliases = List.copyOf(aliases);
            rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
        }
    }

    private static SortedSet<String> rules(Proof proof) {
        return proof.reasons().stream().map(FactReason::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the outline of a recap's facts. */
    public static RecapOutline of(RecapFacts facts) {
        Event event = facts.event().orElse(null);
        List<Collectivite> collectivites = new ArrayList<>();
        List<NamedOrganisation> organisations = new ArrayList<>();
        for (Involvement one : facts.bodies()) {
            switch (one.body()) {
                case Collectivite body -> collectivites.add(body);
                case Organisation body ->
                    organisations.add(new NamedOrganisation(body, one.name(), one.aliases(), rules(one.proof())));
            }
        }
        var years = new YearsBehindNames(facts);
        return new RecapOutline(
                facts.recap().id(),
                event == null ? facts.recap().title() : event.title(),
                event == null ? null : ToldEvent.of(event),
                facts.people().stream().map(one -> NamedPerson.of(one, years)).toList(),
                collectivites,
                organisations);
    }
}
