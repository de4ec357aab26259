package fr.retours.graph.testing;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.AttendanceQualifier;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes up facts that hang together: a fixed cast of people, bodies and events that recaps share. The same seed, cast,
 * number and version give the same facts.
 */
public final class GeneratedFacts {
    private static final String BODY =
            "Une phrase dit qui était là. ".repeat(20).strip();

    private final long seed;
    private final GeneratedCast cast;
    private final int events;

    /**
     * Fixes the cast.
     *
     * @param events how many events the recaps share
     */
    public GeneratedFacts(long seed, GeneratedCast cast, int events) {
        this.seed = seed;
        this.cast = cast;
        this.events = events;
    }

    /** Makes as many facts as there are recaps, with a cast as wide as in a real corpus. */
    public static List<RecapFacts> corpus(long seed, int recaps) {
        var made = new GeneratedFacts(seed, GeneratedCast.forRecaps(recaps), Math.max(1, recaps * 9 / 10));
        return IntStream.range(0, recaps)
                .mapToObj(number -> made.recap(number, 0))
                .toList();
    }

    /**
     * Makes the facts of one recap.
     *
     * @param number which recap; its id is made of it
     * @param version the recap's text and facts as they were at that time
     */
    public RecapFacts recap(int number, int version) {
        return new Draw(new Random(seed * 31 + number * 1_009L + version), number, version).facts();
    }

    /** One recap being made up. */
    private final class Draw {
        private final Random random;
        private final int number;
        private final Recap recap;
        private final Narration narration;

        Draw(Random random, int number, int version) {
            this.random = random;
            this.number = number;
            this.recap = new Recap(
                    new RecapId("recap:n-" + String.format(Locale.ROOT, "%05d", number)),
                    "Retour sur la rencontre n° " + number + " (" + version + ")",
                    number % 3 == 0 ? null : URI.create("https://example.org/recaps/" + number),
                    number % 4 == 0 ? null : LocalDate.of(2019, 1, 1).plusDays(number % 300),
                    BODY,
                    "");
            this.narration = random.nextInt(12) == 0
                    ? new Narration(any(NarrationKind.ANNOUNCES, NarrationKind.NONE), null, proof())
                    : Narration.of(event());
        }

        RecapFacts facts() {
            var bodies = cast.bodies(random, 2 + random.nextInt(6)).stream()
                    .map(this::involvement)
                    .toList();
            var people = cast.people(random, 1 + random.nextInt(8)).stream()
                    .map(person -> participation(person, bodies))
                    .toList();
            var mentions = people.isEmpty()
                    ? List.<Mention>of()
                    : List.of(new Mention(0, 6, people.getFirst().person().id()));
            return new RecapFacts(recap, narration, people, bodies, subjects(), mentions);
        }

        private Event event() {
            int which = number % events;
            LocalDate start =
                    random.nextInt(8) == 0 ? null : LocalDate.of(2015, 1, 1).plusDays(which % 1_500 * 2L);
            return new Event(
                    EventId.named("rencontre " + which),
                    recap.title(),
                    any(EventKind.values()),
                    start == null ? null : date(start),
                    place(),
                    random.nextInt(3) == 0
                            ? new Attendance(1 + random.nextInt(200), any(AttendanceQualifier.values()))
                            : null,
                    new EventProof(proof(), proofs()));
        }

        private Map<EventProperty, Proof> proofs() {
            return some(EventProperty.values(), 4).stream().collect(Collectors.toMap(one -> one, one -> proof()));
        }

        private EventDate date(LocalDate start) {
            return switch (random.nextInt(8)) {
                case 0 -> EventDate.parse(YearMonth.from(start).toString());
                case 1 -> EventDate.parse(start.getYear() + "-" + (21 + random.nextInt(4)));
                case 2 -> EventDate.parse(Year.from(start).toString());
                default -> EventDate.days(start, start.plusDays(random.nextInt(3)));
            };
        }

        private @Nullable Place place() {
            String venue = random.nextBoolean() ? "Salle " + (1 + random.nextInt(9)) : null;
            return switch (random.nextInt(3)) {
                case 0 -> venue == null ? null : new Place(null, null, venue);
                case 1 -> new Place(null, "Ailleurs", venue);
                default -> {
                    Collectivite town = cast.town(random);
                    yield new Place(town, town.name(), venue);
                }
            };
        }

        private Participation participation(Person person, List<Involvement> bodies) {
            boolean tookPart = random.nextInt(5) > 0 && narration.event() != null;
            var parts = tookPart ? some(Part.values(), 3) : List.<Part>of();
            return new Participation(
                    person,
                    person.name(),
                    person.aliases(),
                    tookPart,
                    parts.stream().map(part -> new PartTaken(part, proof())).toList(),
                    IntStream.range(0, random.nextInt(3))
                            .mapToObj(i -> role(bodies))
                            .toList(),
                    proof());
        }

        private Role role(List<Involvement> bodies) {
            var body = random.nextInt(4) == 0
                    ? null
                    : bodies.get(random.nextInt(bodies.size())).body().id();
            String function = body != null && random.nextInt(6) == 0
                    ? null
                    : any("maire", "adjointe au Maire", "directeur", "chargée de mission", "présidente");
            return new Role(function, body, random.nextInt(4) == 0 ? "l'ESS" : null, random.nextInt(9) == 0, proof());
        }

        private Involvement involvement(Body body) {
            var kinds = random.nextInt(3) == 0 || narration.event() == null
                    ? List.of(LinkKind.MENTIONED)
                    : some(LinkKind.values(), 2).stream()
                            .filter(kind -> kind != LinkKind.MENTIONED)
                            .toList();
            return new Involvement(
                    body,
                    body.name(),
                    List.of(),
                    (kinds.isEmpty() ? List.of(LinkKind.PRESENTED) : kinds)
                            .stream().map(kind -> new Link(kind, proof())).toList(),
                    proof());
        }

        private List<Subject> subjects() {
            var themes = some(Theme.values(), 5);
            return IntStream.range(0, themes.size())
                    .mapToObj(i -> new Subject(themes.get(i), i < RecapFacts.MAX_MAIN && random.nextBoolean(), proof()))
                    .toList();
        }

        private Proof proof() {
            int length = recap.text().length();
            var evidence = Stream.generate(() -> random.nextInt(length - 20))
                    .limit(1 + random.nextInt(2))
                    .map(start -> new Evidence(start, start + 1 + random.nextInt(19)))
                    .toList();
            return new Proof((1 + random.nextInt(100)) / 100.0, evidence);
        }

        @SafeVarargs
        private <T> T any(T... choices) {
            return choices[random.nextInt(choices.length)];
        }

        private <T> List<T> some(T[] choices, int most) {
            var all = new ArrayList<>(List.of(choices));
            Collections.shuffle(all, random);
            return List.copyOf(all.subList(0, random.nextInt(most + 1)));
        }
    }
}
