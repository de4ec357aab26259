package fr.retours.extraction.people;

import fr.retours.extraction.document.BlockKind;
import fr.retours.extraction.document.DocumentBlock;
import fr.retours.extraction.document.DocumentTree;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.part.PartRules;
import fr.retours.extraction.part.SentenceStand;
import fr.retours.extraction.part.SentenceStand.Strength;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Proof;
import fr.retours.model.term.Part;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides once for each person of a recap whether they were there and as what, from all that its sentences show. What a sentence shows
 * counts only as far as the whole recap bears it out: a recap that hardly tells an event, or a sentence about another year, says of
 * nobody that they were there. Which signs are worth how much was measured on recaps that nobody had read ({@code docs/extraction.md}).
 */
final class PresenceDecision {
    private static final Set<Part> LEADING = EnumSet.of(Part.OPENING, Part.CLOSING, Part.KEYNOTE, Part.MODERATOR);
    /** How often verbs of saying must come to add a part to one that is stated. */
    private static final int OFTEN = 3;
    /** Signs that say nothing of presence by themselves. */
    private static final Set<String> GUESSES =
            Set.of(BuiltInRule.LIST_LEAD.slug(), BuiltInRule.BRACKETS.slug(), BuiltInRule.ASSUMED.slug());

    /** So many people in one sentence are a row. */
    private static final int ROW = 3;

    private static final String VERB = "VERB";

    private final Words words;
    private final PartRules rules;
    private final RecapTelling telling;
    private final DocumentTree document;
    /** By the sentence, how many people it names. */
    private final Map<Integer, Long> named;
    /** The words with which names begin. */
    private final BitSet names;

    /**
     * What was decided of a person.
     *
     * @param parts empty for who was not there
     * @param proof of the one or the other
     */
    record Presence(boolean there, List<PartTaken> parts, Proof proof) {}

    PresenceDecision(Words words, PartRules rules, RecapTelling telling, List<PersonFacts> people) {
        this.words = words;
        this.rules = rules;
        this.telling = telling;
        document = DocumentTree.of(words);
        named = people.stream()
                .flatMap(one -> one.mentions().stream())
                .collect(Collectors.groupingBy(one -> words.sentenceOf(one.from()), Collectors.counting()));
        names = people.stream()
                .flatMap(one -> one.mentions().stream())
                .mapToInt(PersonMention::from)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    Presence of(PersonFacts facts) {
        List<SentenceStand> stands =
                facts.stands().stream().filter(this::counts).toList();
        boolean there = isThere(stands);
        return new Presence(there, there ? parts(facts, stands) : List.of(), proof(facts, stands, there));
    }

    /** Returns whether what a sentence shows is borne out; that someone is only cited always is. */
    private boolean counts(SentenceStand one) {
        if (!one.strength().tookPart() || !telling.isKnown()) {
            return true;
        }
        if (!isBorneOut(one, document.block(one.sentence()))) {
            return false;
        }
        boolean weak = one.strength() == Strength.ASSUMED || isByVerb(one);
        boolean prose = isProse(words.sentence(one.sentence()));
        return !(weak && telling.isDoubtful()) && !(prose && telling.isOfAnotherYear(words, one.sentence()));
    }

    /** Returns whether the block in which a sentence stands lets it show presence as it does. */
    private boolean isBorneOut(SentenceStand one, DocumentBlock block) {
        boolean stated = one.strength() == Strength.LISTED && one.part() == null;
        boolean guessed = GUESSES.contains(one.reason().rule());
        return switch (block.purpose()) {
            case ATTENDANCE, SESSION -> true;
            case BYLINE -> one.part() == Part.RAPPORTEUR;
            case READING, FOOTNOTE, POST -> stated && !guessed;
            case BOARD, THANKS, CAPTION -> !guessed;
            case ACCOUNT -> !one.reason().rule().equals(BuiltInRule.ASSUMED.slug()) || isAccount(block, one.sentence());
        };
    }

    /** Returns whether a block of the account leads to people, or is a row of them; a function in a sentence with a verb shows nothing. */
    private boolean isAccount(DocumentBlock block, int sentence) {
        DocumentBlock lead = block.lead();
        return switch (block.kind()) {
            case ITEM -> lead != null && lead.kind() == BlockKind.PARAGRAPH;
            case PARAGRAPH -> named.getOrDefault(sentence, 0L) >= ROW || !hasVerb(sentence);
            case ROW -> lead == null && names.get(words.firstWord(block.first()));
            case TITLE, HEADING, DETAIL -> lead == null;
        };
    }

    private boolean hasVerb(int sentence) {
        return IntStream.range(words.first(sentence), words.end(sentence))
                .anyMatch(i -> words.tag(i).equals(VERB));
    }

    private boolean isByVerb(SentenceStand one) {
        return rules.isVerb(one.reason().rule());
    }

    private boolean isProse(Sentence sentence) {
        return !sentence.listItem()
                && ".!?…»\"".indexOf(words.annotated().text().charAt(sentence.end() - 1)) >= 0;
    }

    private static boolean isThere(List<SentenceStand> stands) {
        boolean reported =
                stands.stream().anyMatch(one -> one.strength().tookPart() && one.strength() != Strength.ASSUMED);
        boolean assumed = stands.stream().anyMatch(one -> one.strength() == Strength.ASSUMED);
        boolean cited = stands.stream().anyMatch(one -> one.strength() == Strength.CITED);
        return reported || (assumed && !cited);
    }

    /** Who opens, closes or leads also speaks: verbs of saying add that part only when they come again and again. */
    private List<PartTaken> parts(PersonFacts facts, List<SentenceStand> stands) {
        List<SentenceStand> stated = shown(stands, EnumSet.of(Strength.STATED, Strength.LISTED));
        boolean leads = stated.stream().anyMatch(one -> LEADING.contains(one.part()));
        boolean speaks = stated.stream().anyMatch(one -> one.part() == Part.SPEAKER);
        List<SentenceStand> said = shown(stands, EnumSet.of(Strength.SPOKE));
        boolean often = said.stream().map(SentenceStand::sentence).distinct().count() >= OFTEN;
        List<SentenceStand> spoke = (!leads || speaks || often) && !isSaidOnce(facts, said) ? said : List.of();
        Map<Part, List<Proof>> proofs = Stream.concat(stated.stream(), spoke.stream())
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.part()),
                        () -> new EnumMap<>(Part.class),
                        Collectors.mapping(
                                one -> Proof.of(one.strength().confidence(), evidence(one.sentence()), one.reason()),
                                Collectors.toList())));
        return proofs.entrySet().stream()
                .map(one -> new PartTaken(one.getKey(), Proof.all(one.getValue())))
                .toList();
    }

    /** « A souligne », of whom nothing else is known: that may have been said anywhere. */
    private boolean isSaidOnce(PersonFacts facts, List<SentenceStand> said) {
        return telling.isKnown()
                && facts.roles().isEmpty()
                && said.stream().allMatch(this::isByVerb)
                && said.stream().map(one -> one.reason().rule()).distinct().count() == 1;
    }

    private static List<SentenceStand> shown(List<SentenceStand> stands, Set<Strength> strengths) {
        return stands.stream()
                .filter(one -> one.part() != null && strengths.contains(one.strength()))
                .toList();
    }

    private Proof proof(PersonFacts facts, List<SentenceStand> stands, boolean there) {
        List<SentenceStand> decisive = stands.stream()
                .filter(one -> one.strength().tookPart() == there)
                .toList();
        double confidence = decisive.stream()
                .mapToDouble(one -> one.strength().confidence())
                .max()
                .orElse(Strength.NAMED.confidence());
        double name = facts.mentions().stream()
                .mapToDouble(PersonMention::confidence)
                .max()
                .orElse(0);
        return new Proof(
                Math.min(confidence, name),
                facts.mentions().stream()
                        .map(one -> evidence(words.sentenceOf(one.from())))
                        .distinct()
                        .toList(),
                Stream.concat(
                                facts.mentions().stream().map(PersonMention::reason),
                                decisive.stream().map(SentenceStand::reason))
                        .toList());
    }

    private Evidence evidence(int sentence) {
        return words.sentence(sentence).evidence();
    }
}
