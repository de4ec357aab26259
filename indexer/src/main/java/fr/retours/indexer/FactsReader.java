package fr.retours.indexer;

import fr.retours.indexer.FactsWire.AttendanceWire;
import fr.retours.indexer.FactsWire.CollectiviteWire;
import fr.retours.indexer.FactsWire.EventWire;
import fr.retours.indexer.FactsWire.LinkWire;
import fr.retours.indexer.FactsWire.OrganisationWire;
import fr.retours.indexer.FactsWire.PersonWire;
import fr.retours.indexer.FactsWire.PlaceWire;
import fr.retours.indexer.FactsWire.PointWire;
import fr.retours.indexer.FactsWire.RoleWire;
import fr.retours.indexer.FactsWire.TerritoryWire;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.AttendanceQualifier;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the JSON form back to facts. Keys that only repeat others for the reader's sake are passed over. */
final class FactsReader {
    private final Map<String, TerritoryWire> territories = new HashMap<>();

    private FactsReader(FactsWire wire) {
        wire.territories().forEach(one -> territories.put(one.id(), one));
    }

    /** @throws IllegalArgumentException if the facts do not hang together */
    static RecapFacts read(FactsWire wire) {
        return new FactsReader(wire).facts(wire);
    }

    private RecapFacts facts(FactsWire wire) {
        return new RecapFacts(
                recap(wire),
                narration(wire),
                wire.people().stream().map(FactsReader::person).toList(),
                Stream.concat(
                                wire.collectivites().stream().map(this::collectivite),
                                wire.organisations().stream().map(FactsReader::organisation))
                        .toList(),
                wire.themes().facts().stream()
                        .map(one -> new Subject(
                                Slugged.of(Theme.class, one.theme()),
                                one.main(),
                                new Proof(one.confidence(), one.evidence(), one.reasons())))
                        .toList(),
                wire.mentions().stream()
                        .map(one -> new Mention(one.start(), one.end(), EntityId.of(one.id())))
                        .toList());
    }

    private static Recap recap(FactsWire wire) {
        return new RecapWire(
                        wire.id(),
                        wire.title(),
                        wire.url(),
                        wire.published(),
                        wire.author(),
                        wire.summary(),
                        wire.body())
                .recap();
    }

    private Narration narration(FactsWire wire) {
        var reported = wire.narration();
        return new Narration(
                Slugged.of(NarrationKind.class, reported.kind()),
                wire.event() == null ? null : event(wire.event()),
                new Proof(reported.confidence(), reported.evidence(), reported.reasons()));
    }

    private Event event(EventWire wire) {
        return new Event(
                new EventId(wire.id()),
                wire.title(),
                Slugged.of(EventKind.class, wire.kind()),
                wire.date() == null ? null : EventDate.parse(wire.date()),
                place(wire.place()),
                attendance(wire.attendance()),
                new EventProof(new Proof(wire.confidence(), wire.evidence(), wire.reasons()), properties(wire)));
    }

    private static Map<EventProperty, Proof> properties(EventWire wire) {
        return wire.properties().stream()
                .collect(Collectors.toMap(
                        one -> Slugged.of(EventProperty.class, one.property()),
                        one -> new Proof(one.confidence(), one.evidence(), one.reasons())));
    }

    private @Nullable Place place(@Nullable PlaceWire wire) {
        if (wire == null) {
            return null;
        }
        var commune = wire.territory();
        return new Place(commune == null ? null : territory(commune), wire.collectivite(), wire.venue());
    }

    private static @Nullable Attendance attendance(@Nullable AttendanceWire wire) {
        return wire == null
                ? null
                : new Attendance(wire.count(), Slugged.of(AttendanceQualifier.class, wire.qualifier()));
    }

    private static Participation person(PersonWire wire) {
        var known = wire.knownAs();
        return new Participation(
                new Person(new PersonId(wire.id()), known.name(), known.aliases()),
                wire.name(),
                wire.aliases(),
                wire.tookPart(),
                wire.partFacts().stream()
                        .map(one -> new PartTaken(
                                Slugged.of(Part.class, one.part()),
                                new Proof(one.confidence(), one.evidence(), one.reasons())))
                        .toList(),
                wire.roles().stream().map(FactsReader::role).toList(),
                new Proof(wire.confidence(), wire.evidence(), wire.reasons()));
    }

    private static Role role(RoleWire wire) {
        return new Role(
                wire.function(),
                wire.organisationId() == null ? null : BodyId.of(wire.organisationId()),
                wire.portfolio(),
                wire.former(),
                new Proof(wire.confidence(), wire.evidence(), wire.reasons()));
    }

    private Involvement collectivite(CollectiviteWire wire) {
        var proof = new Proof(wire.confidence(), wire.evidence(), wire.reasons());
        return new Involvement(territory(wire.id()), wire.name(), wire.aliases(), links(wire.linkFacts()), proof);
    }

    private static Involvement organisation(OrganisationWire wire) {
        var proof = new Proof(wire.confidence(), wire.evidence(), wire.reasons());
        var known = wire.knownAs();
        var body = new Organisation(new OrganisationId(wire.id()), known.name(), known.aliases())
                .with(numbers(wire.numbers()));
        return new Involvement(body, wire.name(), wire.aliases(), links(wire.linkFacts()), proof);
    }

    private static Map<NumberRegister, String> numbers(Map<String, String> wire) {
        Map<NumberRegister, String> numbers = new EnumMap<>(NumberRegister.class);
        wire.forEach((register, number) -> numbers.put(Slugged.of(NumberRegister.class, register), number));
        return numbers;
    }

    private static List<Link> links(List<LinkWire> wires) {
        return wires.stream()
                .map(one -> new Link(
                        Slugged.of(LinkKind.class, one.link()),
                        new Proof(one.confidence(), one.evidence(), one.reasons())))
                .toList();
    }

    /** @throws IllegalArgumentException if the authority is not listed */
    private Collectivite territory(String id) {
        TerritoryWire wire = territories.get(id);
        if (wire == null) {
            throw new IllegalArgumentException("territories must list " + id);
        }
        return new Collectivite(
                new CollectiviteId(wire.id()),
                Slugged.of(CollectiviteKind.class, wire.level()),
                wire.name(),
                point(wire.point()),
                wire.population(),
                wire.partOf().stream().map(this::territory).toList(),
                wire.candidates().stream().map(CollectiviteId::new).toList());
    }

    private static @Nullable Coordinates point(@Nullable PointWire wire) {
        return wire == null ? null : new Coordinates(wire.latitude(), wire.longitude(), wire.approximate());
    }
}
