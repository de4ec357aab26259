package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.PhraseSet;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.WordClass;
import fr.retours.model.term.LinkKind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Guesses who speaks as « nous », or holds the assembly, in a recap that names no organiser: the organisation named more
 * often than any other, in the title, the summary or the first sentences too. Immutable.
 */
public final class Publisher {
    private static final WordClass ORGANISED = new WordClass("mots-des-liens", "organise");
    private static final WordClass US = new WordClass("mots-des-liens", "nous");

    private static final double GUESSED = 0.5;
    private static final int OFTEN = 3;
    private static final int FIRST_SENTENCES = 4;
    private static final int FEWEST_WORDS_OF_US = 2;

    private final PhraseSet<Boolean> statutory;

    /** Takes the words from what is known. */
    public Publisher(KnowledgeBase knowledge) {
        statutory = PhraseSet.of(knowledge.words("mots-des-liens", "reunions-statutaires").stream());
    }

    /**
     * Finds where the publisher is named first.
     *
     * @param organisations the spans of each organisation
     */
    public List<LinkSpan> find(Words words, List<List<BodySpan>> organisations) {
        boolean assembly = isAssembly(words);
        if ((!assembly && !speaksOfUs(words)) || isOrganisedByAnother(words)) {
            return List.of();
        }
        return BodySpans.namedMost(organisations, OFTEN).stream()
                .flatMap(List::stream)
                .filter(span -> assembly || isUpFront(words, words.sentenceOf(span.from())))
                .limit(1)
                .map(span -> new LinkSpan(
                        span,
                        LinkKind.ORGANIZER,
                        GUESSED,
                        words.sentenceOf(span.from()),
                        BuiltInRule.PUBLISHER.reason()))
                .toList();
    }

    private static boolean isUpFront(Words words, int sentence) {
        return sentence <= FIRST_SENTENCES || words.sentence(sentence).section() == Section.SUMMARY;
    }

    /** The title says that it is the assembly or the board of one body. */
    private boolean isAssembly(Words words) {
        for (int i = 0; i < words.size() && words.sentence(words.sentenceOf(i)).section() == Section.TITLE; i++) {
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
