package fr.retours.indexer.reader;

import fr.retours.extraction.FactBounds;
import fr.retours.extraction.FactSort;
import fr.retours.extraction.ReadingLists;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.curation.AddedFact;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.Decision.Add;
import fr.retours.indexer.curation.FactAspect;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.load.Extraction;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reading, and beside it what somebody added by hand to single recaps: it goes through the gate that a language model's answers go
 * through, so that nothing enters which the text does not hold. A recap is read again when what is added to it changes. Safe for
 * concurrent use.
 */
public final class AddedExtraction implements Extraction {
    private static final String ADDED = "+";
    private static final double SURE = 1;

    private final Extraction read;
    private final ReadingLists lists;
    private final Map<RecapId, List<Add>> added = new HashMap<>();
    private final Map<Integer, String> notHeld = new ConcurrentSkipListMap<>();
    private @Nullable HeldAnswers answers;

    /**
     * Adds what a curation file holds.
     *
     * @param read the reading beside it
     */
    public AddedExtraction(Extraction read, Curation curation, ReadingLists lists) {
        this.read = read;
        this.lists = lists;
        curation.of(Add.class)
                .forEach(one -> one.recaps()
                        .forEach(recap -> added.computeIfAbsent(recap, any -> new ArrayList<>())
                                .add(one)));
    }

    @Override
    public String version() {
        return read.version();
    }

    @Override
    public boolean isCurrent(RecapId recap, String version) {
        String suffix = suffix(recap);
        int cut = version.indexOf(ADDED);
        String own = cut < 0 ? version : version.substring(0, cut);
        return version.equals(own + suffix) && read.isCurrent(recap, own);
    }

    /** Empty for a recap to which nothing is added. */
    private String suffix(RecapId recap) {
        List<Add> facts = added.getOrDefault(recap, List.of());
        return facts.isEmpty()
                ? ""
                : ADDED
                        + ContentDigest.of(
                                facts.stream().map(Add::fact).toList().toString());
    }

    @Override
    public Recap admitted(Recap recap) {
        return read.admitted(recap);
    }

    @Override
    public RecapFacts extract(Recap recap) {
        return read(recap).facts();
    }

    @Override
    public RecapReading read(Recap recap) {
        RecapReading own = read.read(recap);
        List<Add> facts = added.getOrDefault(recap.id(), List.of());
        return facts.isEmpty()
                ? own
                : new RecapReading(
                        with(recap, own.facts(), facts), own.version() + suffix(recap.id()), own.shortfall());
    }

    private RecapFacts with(Recap recap, RecapFacts built, List<Add> facts) {
        HeldAnswers held = held();
        QuotedText text = held.text(recap);
        for (Add one : facts) {
            var gate = gate(text);
            held.said(gate, recap, List.of(answer(List.of(one.fact()))), built);
            if (!gate.left().isEmpty()) {
                int line = one.ground().line();
                notHeld.put(
                        line,
                        IndexerMessages.text(
                                "curation.note", line, IndexerMessages.text("curation.not_held", recap.id())));
            }
        }
        ModelAnswer answer = answer(facts.stream().map(Add::fact).toList());
        RecapFacts said = held.said(gate(text), recap, List.of(answer), built);
        return FactBounds.within(new ReadingUnion(built, said, held.names(), AddedExtraction::worth).facts());
    }

    private static TextGate gate(QuotedText text) {
        return new TextGate(text, BuiltInRule.BY_HAND.reason());
    }

    /** What was read stays as sure as it is; what was added is sure. What the recap is nobody added. */
    private static OptionalDouble worth(FactSort sort, String detail, ReadingUnion.Sides<Proof> sides) {
        return sides.second() == null || detail.equals(ReadingUnion.NARRATION)
                ? OptionalDouble.empty()
                : OptionalDouble.of(SURE);
    }

    private synchronized HeldAnswers held() {
        HeldAnswers made = answers;
        if (made == null) {
            made = new HeldAnswers(lists);
            answers = made;
        }
        return made;
    }

    /** What was added and does not stand in its text, by line of the file. */
    @Override
    public List<String> notes() {
        return List.copyOf(notHeld.values());
    }

    @Override
    public int sideBySide() {
        return read.sideBySide();
    }

    @Override
    public Duration patience() {
        return read.patience();
    }

    /** Puts added facts as a language model would: what is said of one person or body stands in one place. */
    private static ModelAnswer answer(Collection<AddedFact> facts) {
        Map<String, List<AddedFact>> people = by(facts, AddedFact::person);
        Map<String, List<AddedFact>> bodies = by(facts, AddedFact::body);
        return new ModelAnswer(
                new ModelAnswer.Narration("", ""),
                event(facts),
                people.entrySet().stream()
                        .map(one -> person(one.getKey(), one.getValue()))
                        .toList(),
                bodies(bodies, one -> one.level() != null),
                bodies(bodies, one -> one.level() == null),
                of(facts, FactAspect.THEME)
                        .map(one -> new ModelAnswer.Subject(one.value(), false, one.quote()))
                        .toList());
    }

    private static Map<String, List<AddedFact>> by(Collection<AddedFact> facts, Function<AddedFact, String> name) {
        Map<String, List<AddedFact>> named = new TreeMap<>();
        facts.stream()
                .filter(one -> !name.apply(one).isEmpty())
                .forEach(one -> named.computeIfAbsent(name.apply(one), any -> new ArrayList<>())
                        .add(one));
        return named;
    }

    private static Stream<AddedFact> of(Collection<AddedFact> facts, FactAspect aspect) {
        return facts.stream().filter(one -> one.aspect() == aspect);
    }

    private static ModelAnswer.Person person(String name, List<AddedFact> facts) {
        Optional<AddedFact> there =
                of(facts, FactAspect.NAME).filter(AddedFact::tookPart).findFirst();
        return new ModelAnswer.Person(
                name,
                List.of(),
                there.isPresent(),
                there.map(AddedFact::quote).orElse(""),
                of(facts, FactAspect.PART)
                        .map(one -> new ModelAnswer.Part(one.value(), one.quote()))
                        .toList(),
                of(facts, FactAspect.ROLE)
                        .map(one -> new ModelAnswer.Role(one.value(), one.at(), "", false, one.quote()))
                        .toList());
    }

    private static List<ModelAnswer.Body> bodies(Map<String, List<AddedFact>> named, Predicate<AddedFact> which) {
        return named.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(which))
                .map(one -> {
                    AddedFact first = one.getValue().getFirst();
                    return new ModelAnswer.Body(
                            one.getKey(),
                            List.of(),
                            first.level() == null ? "" : first.level().slug(),
                            first.quote(),
                            of(one.getValue(), FactAspect.LINK)
                                    .map(link -> new ModelAnswer.Link(link.value(), link.quote()))
                                    .toList());
                })
                .toList();
    }

    private static ModelAnswer.Event event(Collection<AddedFact> facts) {
        Optional<AddedFact> kind = property(facts, EventProperty.KIND);
        Optional<AddedFact> place = property(facts, EventProperty.PLACE);
        Optional<AddedFact> count = property(facts, EventProperty.ATTENDANCE);
        return new ModelAnswer.Event(
                kind.map(AddedFact::words).orElse(""),
                kind.map(AddedFact::quote).orElse(""),
                property(facts, EventProperty.DATE).map(one -> new ModelAnswer.Words(one.words(), one.quote())).stream()
                        .toList(),
                place.map(one -> new ModelAnswer.Place(one.words(), "", one.quote()))
                        .orElse(new ModelAnswer.Place("", "", "")),
                count.map(one -> new ModelAnswer.Words(one.words(), one.quote()))
                        .orElse(new ModelAnswer.Words("", "")));
    }

    private static Optional<AddedFact> property(Collection<AddedFact> facts, EventProperty property) {
        return of(facts, FactAspect.EVENT)
                .filter(one -> one.value().equals(property.slug()))
                .findFirst();
    }
}
