package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.TextSection;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.LinkKind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Guesses who speaks, or holds the assembly, in a recap that names no organiser: who is called « notre association », who signs
 * on a line of its own, or the organisation named more often than any other, in the title, the summary or the first
 * sentences too. Immutable.
 */
public final class PublisherGuess {
    private static final WordClass ORGANISED = new WordClass("mots-des-liens", "organise");
    private static final WordClass OUR = new WordClass("mots-des-liens", "notre");
    private static final WordClass US = new WordClass("mots-des-liens", "nous");

    private static final WordClass KINDS = new WordClass("mots-des-organismes", "renvois");
    private static final WordClass BEFORE_SIGNATURE = new WordClass("mots-des-liens", "devant-une-signature");

    private static final double GUESSED = 0.5;
    private static final int OFTEN = 3;
    private static final int FIRST_SENTENCES = 4;
    private static final int FEWEST_WORDS_OF_US = 2;
    private static final int LAST_SENTENCES = 4;
    private static final int LONGEST_LEAD = 4;

    private final PhraseSet<Boolean> statutory;

    /** Takes the words from what is known. */
    public PublisherGuess(KnowledgeBase knowledge) {
        statutory = PhraseSet.of(knowledge.words("mots-des-liens", "reunions-statutaires").stream());
    }

    /**
     * Finds where the publisher is named first.
     *
     * @param organisations the spans of each organisation
     */
    public List<LinkSpan> find(Words words, List<List<BodySpan>> organisations) {
        if (isOrganisedByAnother(words)) {
            return List.of();
        }
        return one(words, organisations, PublisherGuess::isOurs)
                .or(() -> one(words, organisations, PublisherGuess::isAlone))
                .or(() -> namedMost(words, organisations))
                .map(span -> new LinkSpan(
                        span,
                        LinkKind.ORGANIZER,
                        GUESSED,
                        words.sentenceOf(span.from()),
                        BuiltInRule.PUBLISHER.reason()))
                .stream()
                .toList();
    }

    private Optional<BodySpan> namedMost(Words words, List<List<BodySpan>> organisations) {
        boolean assembly = isAssembly(words);
        return assembly || speaksOfUs(words)
                ? BodySpans.namedMost(organisations, OFTEN).stream()
                        .flatMap(List::stream)
                        .filter(span -> assembly || isUpFront(words, words.sentenceOf(span.from())))
                        .findFirst()
                : Optional.empty();
    }

    /** The only organisation that is named so somewhere. */
    private static Optional<BodySpan> one(
            Words words, List<List<BodySpan>> organisations, BiPredicate<Words, BodySpan> how) {
        List<BodySpan> found = organisations.stream()
                .flatMap(spans ->
                        spans.stream().filter(span -> how.test(words, span)).limit(1))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** « notre association Les Amis du lavoir ». */
    private static boolean isOurs(Words words, BodySpan span) {
        int before = words.in(span.from(), KINDS) || !words.in(span.from() - 1, KINDS) ? span.from() : span.from() - 1;
        return (before < span.from() || words.in(span.from(), KINDS)) && words.in(before - 1, OUR);
    }

    /** A letterhead or a signature: on the first line or one of the last nothing is said but « L'équipe de Soliha ». */
    private static boolean isAlone(Words words, BodySpan span) {
        int sentence = words.sentenceOf(span.from());
        int first = words.firstWord(sentence);
        boolean placed = words.opensBody(sentence, 1) || sentence >= words.sentenceCount() - LAST_SENTENCES;
        return placed
                && words.sentence(sentence).section() == TextSection.BODY
                && words.sentence(sentence).lead() < 0
                && words.endsLine(words.first(sentence))
                && words.endsLine(words.end(sentence))
                && span.from() - first <= LONGEST_LEAD
                && IntStream.range(first, span.from()).allMatch(i -> words.in(i, BEFORE_SIGNATURE))
                && IntStream.range(span.to(), words.end(sentence)).noneMatch(words::isWord);
    }

    private static boolean isUpFront(Words words, int sentence) {
        return sentence <= FIRST_SENTENCES || words.sentence(sentence).section() == TextSection.SUMMARY;
    }

    /** The title says that it is the assembly or the board of one body. */
    private boolean isAssembly(Words words) {
        for (int i = 0; i < words.size() && words.sentence(words.sentenceOf(i)).section() == TextSection.TITLE; i++) {
            if (statutory.longestAt(words, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** « une rencontre organisée par le gouvernement kenyan »: an organiser is named whom no finder knows. */
    private static boolean isOrganisedByAnother(Words words) {
        for (int i = 0; i + 2 < words.size() && words.sentenceOf(i) <= FIRST_SENTENCES; i++) {
            if (words.in(i, ORGANISED)
                    && words.anyIn(i + 1, i + 3, words.grammar().by())) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOfUs(Words words) {
        return IntStream.range(0, words.size())
                        .filter(i -> words.in(i, US))
                        .limit(FEWEST_WORDS_OF_US)
                        .count()
                == FEWEST_WORDS_OF_US;
    }
}
