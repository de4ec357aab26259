package fr.retours.indexer.explain;

import fr.retours.indexer.extract.body.OrganisationMention;
import fr.retours.indexer.extract.place.Span;
import fr.retours.indexer.extract.place.Weighing;
import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.Reason;
import fr.retours.indexer.extract.text.Reason.Rule;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.time.EventDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A recap read again for the reasons of its facts. */
final class RecapReading {
    private final RecapFacts facts;
    private final Readers readers;
    private final AnnotatedText text;
    private final Words words;

    RecapReading(RecapFacts facts, Readers readers) {
        this.facts = facts;
        this.readers = readers;
        this.text = readers.annotator().annotate(facts.recap());
        this.words = new Words(text, readers.grammar(), readers.lexicon());
    }

    /** A stretch of words. */
    private record Stretch(int from, int to) {}

    /** Finds the words that name someone within a proof; those at its start where the proof does not name them. */
    private Stretch named(EntityId id, Evidence proof) {
        return mentions(id)
                .filter(one -> proof.start() <= one.start() && one.end() <= proof.end())
                .findFirst()
                .map(this::stretch)
                .orElseGet(() -> new Stretch(words.at(proof.start()), words.at(proof.start())));
    }

    private Stretch stretch(Mention mention) {
        return new Stretch(words.at(mention.start()), words.at(mention.end()));
    }

    private Stream<Mention> mentions(EntityId id) {
        return facts.mentions().stream().filter(one -> one.entity().equals(id));
    }

    Reason name(Participation one) {
        return mentions(one.person().id())
                .findFirst()
                .map(this::stretch)
                .map(at -> readers.people().name(words, at.from(), at.to()))
                .orElseGet(() -> Reason.of(Rule.ONLY_NAMED));
    }

    Reason part(Participation one, @Nullable Part part, Evidence proof) {
        Stretch at = named(one.person().id(), proof);
        return readers.people().part(words, at.from(), at.to(), part);
    }

    Reason role(Participation one, Role role, Evidence proof) {
        Stretch at = named(one.person().id(), proof);
        return readers.people().role(words, at.from(), at.to(), role.function());
    }

    /** Tells how an organisation was recognised by its name alone; otherwise its place in a sentence gave it away. */
    Reason organisation(Involvement one) {
        List<OrganisationMention> found = readers.organisations().find(words);
        return mentions(one.body().id())
                .map(this::stretch)
                .flatMap(at -> found.stream().filter(named -> named.from() == at.from() && named.to() == at.to()))
                .findFirst()
                .map(named -> Reason.of(Rule.valueOf(named.rule().name()), words.written(named.from(), named.to())))
                .orElseGet(() -> Reason.of(Rule.SLOT, one.name()));
    }

    /** Tells how the authority behind a name was weighed; empty when its name was not met by itself. */
    Optional<Weighing> weighing(CollectiviteId id) {
        List<Span> blocked = facts.mentions().stream()
                .filter(one -> !(one.entity() instanceof CollectiviteId))
                .map(one -> new Span(one.start(), one.end()))
                .toList();
        List<Weighing> all = readers.collectivites().weigh(text, blocked);
        return mentions(id)
                .flatMap(one -> all.stream().filter(name -> name.start() < one.end() && one.start() < name.end()))
                .findFirst();
    }

    static Reason code(CollectiviteId id, Weighing weighed) {
        String level = weighed.level();
        if (id.isOpen()) {
            return Reason.of(Rule.OPEN);
        }
        if (weighed.candidates().size() > 1) {
            return Reason.of(Rule.CONTEXT);
        }
        return level == null ? Reason.of(Rule.ONLY_ONE) : Reason.of(Rule.LEVEL, level);
    }

    Reason link(Involvement body, Link link, Evidence proof) {
        BodyId id = body.body().id();
        if (link.kind() == LinkKind.MENTIONED) {
            return Reason.of(Rule.ONLY_NAMED);
        }
        Optional<Reason> cue = readers.links().link(words, named(id, proof).from(), link.kind());
        if (link.kind() == LinkKind.REPRESENTED) {
            List<String> people = facts.people().stream()
                    .filter(one -> one.tookPart()
                            && one.roles().stream().anyMatch(role -> id.equals(role.body()) && !role.former()))
                    .map(Participation::name)
                    .toList();
            return people.isEmpty()
                    ? cue.orElseGet(() -> Reason.of(Rule.ASSUMED))
                    : new Reason(Rule.REPRESENTED, people);
        }
        return cue.orElseGet(() -> isVenue(body) ? Reason.of(Rule.HOUSE, body.name()) : Reason.of(Rule.ASSUMED));
    }

    private boolean isVenue(Involvement body) {
        Place place = facts.event().map(Event::place).orElse(null);
        String venue = place == null || place.venue() == null ? "" : Folding.fold(place.venue());
        return Stream.concat(Stream.of(body.name()), body.aliases().stream())
                .anyMatch(form -> Folding.fold(form).equals(venue));
    }

    /** Tells which words of a sentence are signs that an event is told, or none. */
    Reason sign(Evidence proof) {
        List<String> signs = readers.narrations().words(words, proof);
        return signs.isEmpty() ? Reason.of(Rule.NO_SIGN) : new Reason(Rule.SIGN, signs);
    }

    Reason theme(Subject subject, Evidence proof) {
        return readers.themes().theme(text, proof, subject.theme());
    }

    /** Finds what gives the date; empty when the recap gives none. */
    Optional<Found> date() {
        EventDate date = facts.event().map(Event::date).orElse(null);
        return date == null
                ? Optional.empty()
                : first(proof -> readers.events().date(facts.recap().text(), proof.start(), proof.end(), date));
    }

    Optional<Found> kind() {
        return facts.event()
                .flatMap(event -> first(
                        proof -> readers.events().kind(proof.of(facts.recap().text()), event.kind())));
    }

    /** Finds the proof of the event that holds some words. */
    Optional<Found> written(Rule rule, String form) {
        String folded = " " + Folding.fold(form) + " ";
        return first(proof -> (" " + Folding.fold(proof.of(facts.recap().text())) + " ").contains(folded)
                ? Optional.of(Reason.of(rule, form))
                : Optional.empty());
    }

    /** Finds the digits of a number, grouped or not: « 1 200 »; empty where it is spelled out. */
    Optional<Found> count(int number) {
        String digits = String.valueOf(number).replaceAll("(?<=.)(?=.)", "[ .\\u00A0\\u202F]?");
        Pattern written = Pattern.compile("(?<![0-9])" + digits + "(?![0-9])");
        return first(proof -> written.matcher(proof.of(facts.recap().text()))
                .results()
                .findFirst()
                .map(found -> Reason.of(Rule.COUNT, found.group())));
    }

    /** A reason, and the proof that it stands in. */
    record Found(Reason reason, Evidence proof) {}

    private Optional<Found> first(Function<Evidence, Optional<Reason>> reader) {
        return facts.event().stream()
                .flatMap(event -> event.proof().whole().evidence().stream())
                .flatMap(proof -> reader.apply(proof).map(reason -> new Found(reason, proof)).stream())
                .findFirst();
    }
}
