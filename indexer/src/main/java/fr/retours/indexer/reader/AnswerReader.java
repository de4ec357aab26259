package fr.retours.indexer.reader;

import fr.retours.extraction.FactSort;
import fr.retours.extraction.body.OrganisationMerger;
import fr.retours.extraction.event.EventExtractor;
import fr.retours.extraction.place.CollectiviteFinder;
import fr.retours.extraction.place.NameCoding;
import fr.retours.indexer.reader.TextGate.StandingName;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes facts of what a language model says of one recap. Nothing gets into them but through the {@link TextGate}: days are worked out,
 * numbers read and territories coded by what the built-in reading has for it. Of one recap; not safe for concurrent use.
 */
final class AnswerReader {
    private final Recap recap;
    private final TextGate gate;
    private final EventExtractor events;
    private final NameCoding codes;
    private final BodyRegister bodies;
    private final PeopleRegister people;

    AnswerReader(
            Recap recap, TextGate gate, EventExtractor events, CollectiviteFinder places, OrganisationMerger merger) {
        this.recap = recap;
        this.gate = gate;
        this.events = events;
        this.codes = places.coding(gate.text().annotated());
        this.bodies = new BodyRegister(merger);
        this.people = new PeopleRegister(gate, bodies, this::named);
    }

    /**
     * Returns what passes of all answers on the recap, one a section. Answers that show who took part, and deny an event,
     * do not say what the recap is.
     *
     * @param otherwise what the recap tells if none of them says so
     */
    RecapFacts read(List<ModelAnswer> answers, Narration otherwise) {
        answers.forEach(this::bodies);
        answers.forEach(answer -> answer.people().forEach(people::add));
        people.represent();
        Told told = narration(answers)
                .filter(one -> one.kind() == NarrationKind.RECOUNTS || !people.isAnybodyThere())
                .orElseGet(() -> new Told(otherwise.kind(), otherwise.proof()));
        var whole = new RecapFacts(
                recap,
                new Narration(NarrationKind.RECOUNTS, event(answers, told.proof()), told.proof()),
                people.participations(),
                bodies.involvements(gate),
                subjects(answers),
                mentions());
        return told.kind() == NarrationKind.RECOUNTS
                ? whole
                : whole.withoutEvent(new Narration(told.kind(), null, told.proof()));
    }

    private record Told(NarrationKind kind, Proof proof) {}

    /** A recap of which a section recounts an event recounts one. */
    private Optional<Told> narration(List<ModelAnswer> answers) {
        return answers.stream()
                .map(ModelAnswer::narration)
                .flatMap(one -> gate.oneOf(FactSort.EVENT, NarrationKind.class, one.kind()).stream()
                        .flatMap(kind -> gate.proof(FactSort.EVENT, one.quote(), List.of()).stream()
                                .map(proof -> new Told(kind, proof))))
                .min(Comparator.comparing(Told::kind));
    }

    private void bodies(ModelAnswer answer) {
        for (ModelAnswer.Body one : answer.collectivites()) {
            gate.oneOf(FactSort.COLLECTIVITE, CollectiviteKind.class, one.level())
                    .ifPresent(level -> gate.body(FactSort.COLLECTIVITE, forms(one))
                            .ifPresent(standing -> {
                                Collectivite body = coded(standing, level);
                                bodies.add(body, standing.written(), aliases(one), stretches(one));
                                link(body.id(), one, FactSort.COLLECTIVITE_LINK);
                            }));
        }
        for (ModelAnswer.Body one : answer.organisations()) {
            gate.body(FactSort.ORGANISATION, forms(one)).ifPresent(standing -> {
                BodyId id = organisation(standing, aliases(one), stretches(one));
                link(id, one, FactSort.ORGANISATION_LINK);
            });
        }
    }

    private Collectivite coded(StandingName standing, CollectiviteKind level) {
        return codes.code(
                standing.written(),
                level,
                gate.text().behind(standing.stretches().getFirst()));
    }

    private BodyId organisation(StandingName standing, List<String> aliases, List<Evidence> stretches) {
        String name = standing.written();
        BodyId id =
                bodies.find(name).filter(OrganisationId.class::isInstance).orElseGet(() -> OrganisationId.named(name));
        bodies.add(new Organisation((OrganisationId) id, name, List.of()), name, aliases, stretches);
        return id;
    }

    private static List<String> forms(ModelAnswer.Body one) {
        return Stream.concat(Stream.of(one.name()), one.aliases().stream()).toList();
    }

    /** Names that do not stand in the text are no names of it. */
    private List<String> aliases(ModelAnswer.Body one) {
        return one.aliases().stream()
                .flatMap(alias -> gate.bodyForm(alias).stream())
                .map(StandingName::written)
                .toList();
    }

    private List<Evidence> stretches(ModelAnswer.Body one) {
        return forms(one).stream()
                .flatMap(form -> gate.bodyForm(form).stream())
                .flatMap(standing -> standing.stretches().stream())
                .toList();
    }

    private void link(BodyId id, ModelAnswer.Body one, FactSort sort) {
        List<Evidence> near = stretches(one);
        for (ModelAnswer.Link link : one.links()) {
            gate.oneOf(sort, LinkKind.class, link.link())
                    .ifPresent(kind ->
                            gate.proof(sort, link.quote(), near).ifPresent(proof -> bodies.link(id, kind, proof)));
        }
    }

    /** Returns the body that is called so where a function is held; one that no list of the answer has is listed now. */
    private Optional<BodyId> named(String name) {
        return bodies.find(name)
                .or(() -> gate.bodyForm(name).flatMap(standing -> {
                    BodyId coded = coded(standing, CollectiviteKind.COMMUNE).id();
                    return bodies.has(coded)
                            ? Optional.of(coded)
                            : Optional.of(organisation(standing, List.of(), standing.stretches()));
                }));
    }

    private Event event(List<ModelAnswer> answers, Proof whole) {
        var proofs = new EnumMap<EventProperty, Proof>(EventProperty.class);
        List<ModelAnswer.Event> told = answers.stream().map(ModelAnswer::event).toList();
        EventKind kind = first(told, proofs, EventProperty.KIND, this::kind).orElse(EventKind.AUTRE);
        @Nullable
        EventDate date = first(told, proofs, EventProperty.DATE, this::date).orElse(null);
        @Nullable
        Place place = first(told, proofs, EventProperty.PLACE, this::place).orElse(null);
        @Nullable
        Attendance count =
                first(told, proofs, EventProperty.ATTENDANCE, this::attendance).orElse(null);
        Proof all = Stream.concat(Stream.of(whole), proofs.values().stream())
                .reduce(Proof::and)
                .orElse(whole);
        return new Event(
                EventId.named(recap.title()), recap.title(), kind, date, place, count, new EventProof(all, proofs));
    }

    private record Proven<T>(T value, Proof proof) {}

    private interface Property<T> {
        Optional<Proven<T>> of(ModelAnswer.Event told);
    }

    private static <T> Optional<T> first(
            List<ModelAnswer.Event> told,
            Map<EventProperty, Proof> proofs,
            EventProperty property,
            Property<T> reading) {
        Optional<Proven<T>> found =
                told.stream().flatMap(one -> reading.of(one).stream()).findFirst();
        found.ifPresent(one -> proofs.put(property, one.proof()));
        return found.map(Proven::value);
    }

    private Optional<Proven<EventKind>> kind(ModelAnswer.Event told) {
        return told.kind().isEmpty() || told.kind().equals(EventKind.AUTRE.slug())
                ? Optional.empty()
                : gate.oneOf(FactSort.EVENT, EventKind.class, told.kind())
                        .flatMap(kind -> gate.proof(FactSort.EVENT, told.kindQuote(), List.of())
                                .map(proof -> new Proven<>(kind, proof)));
    }

    private Optional<Proven<EventDate>> date(ModelAnswer.Event told) {
        List<Evidence> words = told.dates().stream()
                .flatMap(one -> gate.stretch(FactSort.EVENT, one.words(), one.quote()).stream())
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : gate.counted(
                                events.dateIn(recap, gate.text().annotated(), words),
                                LeftOutReason.UNREADABLE,
                                FactSort.EVENT)
                        .map(date -> new Proven<>(date, gate.proof(words)));
    }

    private Optional<Proven<Place>> place(ModelAnswer.Event told) {
        ModelAnswer.Place place = told.place();
        if (place.town().isEmpty() && place.venue().isEmpty()) {
            return Optional.empty();
        }
        Optional<StandingName> town = gate.bodyForm(place.town());
        Optional<StandingName> venue = gate.bodyForm(place.venue());
        return gate.counted(town.or(() -> venue), LeftOutReason.NAME, FactSort.EVENT)
                .flatMap(any -> gate.proof(FactSort.EVENT, place.quote(), any.stretches()))
                .map(proof -> new Proven<>(place(town, venue), proof));
    }

    private Place place(Optional<StandingName> town, Optional<StandingName> venue) {
        @Nullable
        Collectivite commune = town.map(
                        one -> bodies.town(one.written()).orElseGet(() -> coded(one, CollectiviteKind.COMMUNE)))
                .filter(one -> !one.id().isOpen())
                .orElse(null);
        return new Place(
                commune,
                town.map(StandingName::written).orElse(null),
                venue.map(StandingName::written).orElse(null));
    }

    private Optional<Proven<Attendance>> attendance(ModelAnswer.Event told) {
        ModelAnswer.Words words = told.attendance();
        return words.words().isEmpty()
                ? Optional.empty()
                : gate.stretch(FactSort.EVENT, words.words(), words.quote())
                        .flatMap(stretch -> gate.counted(
                                        events.attendanceIn(gate.text().written(stretch)),
                                        LeftOutReason.UNREADABLE,
                                        FactSort.EVENT)
                                .map(count -> new Proven<>(count, gate.proof(List.of(stretch)))));
    }

    private List<Subject> subjects(List<ModelAnswer> answers) {
        var subjects = new LinkedHashMap<Theme, Subject>();
        long main = 0;
        for (ModelAnswer.Subject one :
                answers.stream().flatMap(answer -> answer.themes().stream()).toList()) {
            Theme theme = gate.oneOf(FactSort.THEME, Theme.class, one.theme()).orElse(null);
            Proof proof = gate.proof(FactSort.THEME, one.quote(), List.of()).orElse(null);
            if (theme != null && proof != null && !subjects.containsKey(theme)) {
                boolean counts = one.main() && main < RecapFacts.MAX_MAIN;
                main += counts ? 1 : 0;
                subjects.put(theme, new Subject(theme, counts, proof));
            }
        }
        return List.copyOf(subjects.values());
    }

    /** Of names that share letters the longest is meant. */
    private List<Mention> mentions() {
        var all = new ArrayList<Mention>();
        bodies.stretches().forEach((id, stretches) -> stretches.forEach(one -> all.add(mention(one, id))));
        people.stretches().forEach((id, stretches) -> stretches.forEach(one -> all.add(mention(one, id))));
        all.sort(Comparator.comparingInt((Mention one) -> one.start() - one.end())
                .thenComparingInt(Mention::start));
        return ReadingUnion.apart(all.stream());
    }

    private static Mention mention(Evidence stretch, EntityId entity) {
        return new Mention(stretch.start(), stretch.end(), entity);
    }
}
