package fr.retours.extraction.discourse;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.TextSection;
import fr.retours.extraction.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the assembly that a recap reports on, in its title, its summary and its first sentences, and whose it is: «
 * l'assemblée générale de la CRESS », « conseil municipal du 3 mai 2021 à Vif », « AG 2013 – KerNEL », or the name alone on
 * the line below. Immutable.
 */
final class AssemblyFinder {
    private static final WordClass OWNING = new WordClass("mots-du-propos", "devant-qui-s-assemble");
    private static final int FIRST_SENTENCES = 3;
    private static final int FARTHEST_OWNER = 10;
    /** Words that may stand behind the name of an assembly on its line: « ordinaire du 3 mai ». */
    private static final int MOST_ATTRIBUTES = 5;

    private final PhraseSet<Boolean> phrases;

    /**
     * Takes the names of assemblies.
     *
     * @param names the class that has them
     */
    AssemblyFinder(KnowledgeBase knowledge, WordClass names) {
        phrases = PhraseSet.of(knowledge.words(names).stream());
    }

    /**
     * An assembly.
     *
     * @param from first word of its name
     * @param to just past the last one
     * @param owner whose it is; empty when neither the sentence nor the line below names anybody
     */
    record Assembly(int from, int to, Optional<BodySpan> owner) {}

    /**
     * Returns the first assembly whose owner is named, further down only when the beginning speaks of one; else the first
     * one of the beginning.
     */
    Optional<Assembly> find(Words words, BodySpans bodies, Predicate<BodySpan> fits) {
        Assembly open = null;
        for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
            boolean late = words.sentence(sentence).section() == TextSection.BODY
                    && !words.opensBody(sentence, FIRST_SENTENCES);
            if (late && open == null) {
                continue;
            }
            for (int i = words.first(sentence); i < words.end(sentence); i++) {
                Optional<PhraseSet.Match<Boolean>> phrase = phrases.longestAt(words, i);
                if (phrase.isPresent()) {
                    int to = phrase.get().end();
                    var found = new Assembly(i, to, owner(words, i, to, bodies, fits));
                    if (found.owner().isPresent()) {
                        return Optional.of(found);
                    }
                    open = open == null ? found : open;
                    i = to - 1;
                }
            }
        }
        return Optional.ofNullable(open);
    }

    /**
     * Returns the body whose assembly it is: one whose name goes on from the assembly's, « le conseil municipal de
     * Vif », or stands behind « de », « à » or a mark; in the title also the only one that fits; else the one on the
     * line below.
     */
    private Optional<BodySpan> owner(Words words, int from, int to, BodySpans bodies, Predicate<BodySpan> fits) {
        Optional<BodySpan> whole = bodies.around(from).filter(body -> body.to() > to && fits.test(body));
        if (whole.isPresent()) {
            return whole;
        }
        int sentence = words.sentenceOf(from);
        int limit = Math.min(words.end(sentence), to + FARTHEST_OWNER);
        for (int i = to; i < limit; i++) {
            boolean led = i == to || words.in(i - 1, OWNING) || !words.isWord(i - 1);
            Optional<BodySpan> body = led ? bodies.named(words, i).filter(fits) : Optional.empty();
            if (body.isPresent()) {
                return body;
            }
        }
        List<BodySpan> titled = words.sentence(sentence).section() == TextSection.TITLE
                ? bodies.within(words.first(sentence), words.end(sentence)).stream()
                        .filter(fits)
                        .toList()
                : List.of();
        return titled.size() == 1
                ? Optional.of(titled.getFirst())
                : below(words, to, bodies).filter(fits);
    }

    private static Optional<BodySpan> below(Words words, int to, BodySpans bodies) {
        return lineBelow(words, to)
                .flatMap(line -> bodies.named(words, words.firstWord(line))
                        .filter(body ->
                                IntStream.range(body.to(), words.end(line)).noneMatch(words::isWord)));
    }

    /**
     * Finds the line below one that ends in an assembly: « Procès-verbal de l'assemblée générale ¶ Vélo Nord ».
     *
     * @param to just past the name of the assembly
     * @return the sentence that is that line
     */
    static Optional<Integer> lineBelow(Words words, int to) {
        int line = words.sentenceOf(to - 1);
        boolean lines = line + 1 < words.sentenceCount()
                && to >= words.end(line) - MOST_ATTRIBUTES
                && words.endsLine(words.end(line))
                && words.endsLine(words.end(line + 1));
        return lines ? Optional.of(line + 1) : Optional.empty();
    }
}
