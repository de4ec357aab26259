package fr.retours.indexer.reader;

import fr.retours.extraction.FactSort;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Proof;
import fr.retours.model.term.Slugged;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The gate through which all must go that a language model says of a text: a quote becomes offsets into the text, a name the text's own
 * writing of it, a word of a closed list its member; what fails is left out and counted. Of one text; not safe for concurrent use.
 */
final class TextGate {
    /** Longest names in words: of a person, of anything else. */
    private static final int LONGEST_NAME = 7;

    private static final int LONGEST_TITLE = 25;
    /** Longest function in UTF-16 code units: both stores keep them as keys. */
    private static final int LONGEST_FUNCTION = 300;
    /** Each sentence that names somebody proves it; so many are kept. */
    private static final int MOST_PROOFS = 20;
    /** Until readings are compared, what the text holds is as sure as this. */
    private static final double HELD = 0.9;

    private final QuotedText text;
    private final FactReason reason;
    private final Map<LeftOutReason, Map<String, Integer>> left = new EnumMap<>(LeftOutReason.class);

    /** @param reason of all facts that pass: which model said so, asked what */
    TextGate(QuotedText text, FactReason reason) {
        this.text = text;
        this.reason = reason;
    }

    /**
     * A name that stands in the text.
     *
     * @param written as the text writes it
     * @param stretches where it stands, never empty
     */
    record StandingName(String written, List<Evidence> stretches) {}

    /**
     * Returns the sentences that a quote stands in as a proof; empty if it does not stand in the text.
     *
     * @param near where whoever the fact is about is named: of equal sentences one with them counts
     */
    Optional<Proof> proof(FactSort sort, String quote, Collection<Evidence> near) {
        List<List<Evidence>> places = text.quote(quote).stream()
                .map(text::sentences)
                .filter(Predicate.not(List::isEmpty))
                .toList();
        Optional<Proof> proof = places.stream()
                .filter(sentences -> sentences.stream().anyMatch(one -> holdsAny(one, near)))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .map(this::proof);
        return counted(proof, LeftOutReason.QUOTE, sort);
    }

    private static boolean holdsAny(Evidence sentence, Collection<Evidence> near) {
        return near.stream().anyMatch(one -> sentence.start() <= one.start() && one.end() <= sentence.end());
    }

    /** Returns the sentences of stretches as a proof. */
    Proof proof(List<Evidence> stretches) {
        return new Proof(
                HELD,
                stretches.stream()
                        .flatMap(one -> text.sentences(one).stream())
                        .distinct()
                        .limit(MOST_PROOFS)
                        .toList(),
                List.of(reason));
    }

    /** Returns where a person's name stands: given name and family name, also the other way round or with others between. */
    Optional<StandingName> person(String name) {
        boolean fits = isName(name, LONGEST_NAME);
        Optional<StandingName> standing = fits
                ? standing(name, text.named(name, true))
                        .or(() -> apart(name, text.familyFirst(name)))
                        .or(() -> apart(name, text.apart(name)))
                : Optional.empty();
        return counted(standing, LeftOutReason.NAME, FactSort.PERSON);
    }

    /** Returns where the first of a body's names stands that does. */
    Optional<StandingName> body(FactSort sort, List<String> forms) {
        return counted(forms.stream().flatMap(form -> bodyForm(form).stream()).findFirst(), LeftOutReason.NAME, sort);
    }

    /** Returns where a name of a body, a town or a building stands; nothing is counted. */
    Optional<StandingName> bodyForm(String name) {
        return isName(name, LONGEST_TITLE)
                ? standing(name, text.named(name, false)).or(() -> apart(name, text.apart(name)))
                : Optional.empty();
    }

    /** Returns words as the text writes them, if they stand in one of its sentences, be it in the plural. */
    Optional<String> words(FactSort sort, String words) {
        Optional<StandingName> standing = words.isEmpty() || words.length() > LONGEST_FUNCTION
                ? Optional.empty()
                : standing(words, text.named(words, false))
                        .or(() -> apart(words, text.apart(words)))
                        .or(() -> standing(words, text.inPlural(words)));
        return counted(standing, LeftOutReason.WORDS, sort).map(StandingName::written);
    }

    /** Returns where words stand, those in the sentences of a quote first. */
    Optional<Evidence> stretch(FactSort sort, String words, String quote) {
        List<Evidence> all = text.named(words, false);
        Optional<Evidence> found = text.quote(quote).stream()
                .flatMap(place -> all.stream().filter(one -> place.start() <= one.start() && one.end() <= place.end()))
                .findFirst()
                .or(() -> all.stream().findFirst());
        return counted(found, LeftOutReason.WORDS, sort);
    }

    /** Returns the member of a closed list. */
    <E extends Enum<E> & Slugged> Optional<E> oneOf(FactSort sort, Class<E> list, String slug) {
        return counted(Slugged.find(list, slug), LeftOutReason.CLOSED_LIST, sort);
    }

    /** Counts what is not there. */
    <T> Optional<T> counted(Optional<T> value, LeftOutReason why, FactSort sort) {
        if (value.isEmpty()) {
            left.computeIfAbsent(why, any -> new TreeMap<>()).merge(sort.slug(), 1, Integer::sum);
        }
        return value;
    }

    /** Returns how many were left out, by reason and sort of fact. */
    Map<LeftOutReason, Map<String, Integer>> left() {
        return left;
    }

    QuotedText text() {
        return text;
    }

    private static boolean isName(String name, int mostWords) {
        return name.codePoints().anyMatch(Character::isLetterOrDigit)
                && Stream.of(name.split("\\s+", -1)).count() <= mostWords;
    }

    /** Of several writings that of the answer counts, else the first one. */
    private Optional<StandingName> standing(String name, List<Evidence> stretches) {
        return stretches.stream()
                .map(text::written)
                .filter(name::equals)
                .findFirst()
                .or(() -> stretches.stream().findFirst().map(text::written))
                .map(written -> new StandingName(written, stretches));
    }

    private static Optional<StandingName> apart(String name, List<Evidence> stretches) {
        return stretches.isEmpty() ? Optional.empty() : Optional.of(new StandingName(name, stretches));
    }
}
