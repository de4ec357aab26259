package fr.retours.indexer;

import fr.retours.indexer.FactsWire.AttendanceWire;
import fr.retours.indexer.FactsWire.CollectiviteWire;
import fr.retours.indexer.FactsWire.EventWire;
import fr.retours.indexer.FactsWire.KnownAs;
import fr.retours.indexer.FactsWire.LinkWire;
import fr.retours.indexer.FactsWire.MentionWire;
import fr.retours.indexer.FactsWire.NarrationWire;
import fr.retours.indexer.FactsWire.OrganisationWire;
import fr.retours.indexer.FactsWire.PartWire;
import fr.retours.indexer.FactsWire.PersonWire;
import fr.retours.indexer.FactsWire.PlaceWire;
import fr.retours.indexer.FactsWire.PointWire;
import fr.retours.indexer.FactsWire.PropertyWire;
import fr.retours.indexer.FactsWire.RoleWire;
import fr.retours.indexer.FactsWire.TerritoryWire;
import fr.retours.indexer.FactsWire.ThemeWire;
import fr.retours.indexer.FactsWire.ThemesWire;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.time.DateBasis;
import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From facts to their JSON form, one recap at a time. */
final class FactsWriter {
    private final RecapFacts facts;
    private final Map<BodyId, String> names = new HashMap<>();
    private final SortedMap<String, TerritoryWire> territories = new TreeMap<>();

    private FactsWriter(RecapFacts facts) {
        this.facts = facts;
        facts.bodies().forEach(one -> names.put(one.body().id(), one.name()));
        bodies(Collectivite.class).forEach(one -> addTerritory((Collectivite) one.body()));
        Place place = facts.event().map(Event::place).orElse(null);
        if (place != null && place.collectivite() != null) {
            addTerritory(place.collectivite());
        }
    }

    static FactsWire write(RecapFacts facts) {
        return new FactsWriter(facts).wire();
    }

    private FactsWire wire() {
        var recap = facts.recap();
        return new FactsWire(
                recap.id().value(),
                recap.title(),
                text(recap.url()),
                text(recap.published()),
                recap.author(),
                recap.summary(),
                recap.body(),
                recap.text(),
                narration(facts.narration()),
                facts.event().map(event -> event(event, recap.published())).orElse(null),
                facts.people().stream().map(this::person).toList(),
                bodies(Collectivite.class).map(FactsWriter::collectivite).toList(),
                bodies(Organisation.class).map(FactsWriter::organisation).toList(),
                themes(facts.subjects()),
                facts.mentions().stream()
                        .map(one -> new MentionWire(
                                one.start(), one.end(), one.entity().value()))
                        .toList(),
                List.copyOf(territories.values()));
    }

    private Stream<Involvement> bodies(Class<? extends Body> kind) {
        return facts.bodies().stream().filter(one -> kind.isInstance(one.body()));
    }

    private static NarrationWire narration(Narration narration) {
        return new NarrationWire(
                narration.kind().slug(),
                narration.proof().confidence(),
                narration.proof().evidence(),
                narration.proof().reasons());
    }

    /** Where the text gives no date, the day of publication stands for it as start and end; the date itself stays null. */
    private static EventWire event(Event event, @Nullable LocalDate published) {
        EventDate date = event.date();
        EventDate known = new EventTime(date, published).by(DateBasis.PUBLISHED).orElse(null);
        return new EventWire(
                event.id().value(),
                event.title(),
                event.kind().slug(),
                text(EventDate.firstDay(known)),
                text(EventDate.lastDay(known)),
                text(date),
                place(event.place()),
                attendance(event.attendance()),
                event.proof().whole().confidence(),
                event.proof().whole().evidence(),
                event.proof().whole().reasons(),
                Stream.of(EventProperty.values())
                        .filter(event.proof().own()::containsKey)
                        .map(one ->
                                property(event.id().value(), one, event.proof().of(one)))
                        .toList());
    }

    private static PropertyWire property(String event, EventProperty property, Proof proof) {
        return new PropertyWire(
                event + "#" + property.slug(), property.slug(), proof.confidence(), proof.evidence(), proof.reasons());
    }

    private static @Nullable PlaceWire place(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        var commune = place.collectivite();
        return commune == null
                ? new PlaceWire(place.name(), null, place.venue(), null)
                : new PlaceWire(
                        place.name(), code(commune), place.venue(), commune.id().value());
    }

    private static @Nullable AttendanceWire attendance(@Nullable Attendance attendance) {
        return attendance == null
                ? null
                : new AttendanceWire(attendance.count(), attendance.qualifier().slug());
    }

    private PersonWire person(Participation one) {
        String id = one.person().id().value();
        return new PersonWire(
                id,
                one.name(),
                one.aliases(),
                one.tookPart(),
                one.parts().stream().map(part -> part.part().slug()).toList(),
                one.parts().stream()
                        .map(part -> part(id, part.part(), part.proof()))
                        .toList(),
                IntStream.range(0, one.roles().size())
                        .mapToObj(i -> role(id + "#" + (i + 1), one.roles().get(i)))
                        .toList(),
                one.proof().confidence(),
                one.proof().evidence(),
                one.proof().reasons(),
                new KnownAs(one.person().name(), one.person().aliases()));
    }

    private static PartWire part(String person, Part part, Proof proof) {
        return new PartWire(
                person + "#" + part.slug(), part.slug(), proof.confidence(), proof.evidence(), proof.reasons());
    }

    private RoleWire role(String id, Role role) {
        var body = role.body();
        return new RoleWire(
                id,
                role.function(),
                body == null ? null : names.get(body),
                text(body),
                role.portfolio(),
                role.former(),
                role.proof().confidence(),
                role.proof().evidence(),
                role.proof().reasons());
    }

    private static CollectiviteWire collectivite(Involvement one) {
        var collectivite = (Collectivite) one.body();
        return new CollectiviteWire(
                collectivite.id().value(),
                one.name(),
                one.aliases(),
                code(collectivite),
                one.tookPart(),
                links(one),
                linkFacts(one),
                one.proof().confidence(),
                one.proof().evidence(),
                one.proof().reasons());
    }

    private static OrganisationWire organisation(Involvement one) {
        var organisation = (Organisation) one.body();
        return new OrganisationWire(
                organisation.id().value(),
                one.name(),
                one.aliases(),
                one.tookPart(),
                links(one),
                linkFacts(one),
                one.proof().confidence(),
                one.proof().evidence(),
                one.proof().reasons(),
                new KnownAs(organisation.name(), organisation.aliases()),
                numbers(organisation));
    }

    private static SortedMap<String, String> numbers(Organisation one) {
        SortedMap<String, String> numbers = new TreeMap<>();
        one.numbers().forEach((register, number) -> numbers.put(register.slug(), number));
        return numbers;
    }

    private static List<String> links(Involvement one) {
        return one.links().stream().map(Link::kind).map(LinkKind::slug).toList();
    }

    private static List<LinkWire> linkFacts(Involvement one) {
        return one.links().stream()
                .map(link -> new LinkWire(
                        one.body().id() + "#" + link.kind().slug(),
                        link.kind().slug(),
                        link.proof().confidence(),
                        link.proof().evidence(),
                        link.proof().reasons()))
                .toList();
    }

    /** The official code; for an authority outside France its name, as the annotation guide has it. */
    private static @Nullable String code(Collectivite one) {
        if (one.id().isOpen()) {
            return null;
        }
        return one.kind() == CollectiviteKind.FOREIGN
                ? one.kind().slug() + ":" + one.name().toLowerCase(Locale.ROOT)
                : one.id().value();
    }

    /** Adds an authority and those above it, each once. */
    private void addTerritory(Collectivite one) {
        var wire = new TerritoryWire(
                one.id().value(),
                one.kind().slug(),
                one.name(),
                point(one.coordinates()),
                one.population(),
                one.partOf().stream().map(above -> above.id().value()).toList(),
                one.candidates().stream().map(CollectiviteId::value).toList());
        if (territories.putIfAbsent(wire.id(), wire) == null) {
            one.partOf().forEach(this::addTerritory);
        }
    }

    private static @Nullable PointWire point(@Nullable Coordinates point) {
        return point == null ? null : new PointWire(point.latitude(), point.longitude(), point.approximate());
    }

    private static ThemesWire themes(List<Subject> subjects) {
        return new ThemesWire(
                slugs(subjects, true),
                slugs(subjects, false),
                subjects.stream()
                        .map(one -> new ThemeWire(
                                one.theme().id(),
                                one.theme().slug(),
                                one.main(),
                                one.proof().confidence(),
                                one.proof().evidence(),
                                one.proof().reasons()))
                        .toList());
    }

    private static List<String> slugs(List<Subject> subjects, boolean main) {
        return subjects.stream()
                .filter(one -> one.main() == main)
                .map(one -> one.theme().slug())
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
