package fr.retours.extraction.body;

import fr.retours.extraction.body.OrganisationMention.Rule;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Words;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names whose form alone shows a body: « transport.data.gouv.fr », « CRIGE Normandie », « Nantes en Commun »,
 * « Poitiers Collectif ». Immutable.
 */
final class ShapedNames {
    private static final WordClass DOMAINS = new WordClass("noms-d-organismes", "domaine-d-etat");
    private static final WordClass COUNTRIES = new WordClass("noms-d-organismes", "fin-de-domaine");
    private static final WordClass SECONDS = new WordClass("noms-d-organismes", "derriere-un-nom-propre");
    private static final int SHORTEST = 3;

    private final AcronymFinder acronyms;
    private final Lexicon lexicon;
    private final PhraseSet<Boolean> areas;

    private final Set<String> stops;

    ShapedNames(AcronymFinder acronyms, Lexicon lexicon, KnowledgeBase knowledge) {
        stops = knowledge.table("organisations-fin", 1).foldedSet();
        this.acronyms = acronyms;
        this.lexicon = lexicon;
        areas = PhraseSet.of(knowledge.table("aires", 1).first());
    }

    /** Reads such a name that starts at a word. */
    Optional<OrganisationMention> at(Words words, int i) {
        int limit = words.end(words.sentenceOf(i));
        int end = domain(words, i, limit);
        end = end > i ? end : branch(words, i, limit);
        end = end > i ? end : motto(words, i, limit);
        end = end > i ? end : kindBehind(words, i, limit);
        return end > i ? Optional.of(new OrganisationMention(i, end, Rule.SHAPE, null)) : Optional.empty();
    }

    /** « data.gouv.fr », « Beta.gouv »: a service of the State has the name of its site. */
    private static int domain(Words words, int i, int limit) {
        if (!words.isWord(i) || words.is(i - 1, ".") || words.is(i - 1, "/") || words.is(i - 1, "@")) {
            return i;
        }
        int at = i + 1;
        while (at + 1 < limit && isDot(words, at) && !words.in(at + 1, DOMAINS)) {
            at += 2;
        }
        if (at + 1 >= limit || !isDot(words, at) || !words.in(at + 1, DOMAINS)) {
            return i;
        }
        int end = at + 2;
        return end + 1 < limit && isDot(words, end) && words.in(end + 1, COUNTRIES) ? end + 2 : end;
    }

    /** A dot within a word: no blank stands beside it. */
    private static boolean isDot(Words words, int i) {
        return words.is(i, ".") && words.isGlued(i);
    }

    /** « CRIGE Normandie »: an acronym and the area of a branch. */
    private int branch(Words words, int i, int limit) {
        boolean acronym = acronyms.isAcronym(words, i)
                && words.isAllCapitals(i)
                && !lexicon.isCommonWord(words.written(i))
                && !lexicon.isGivenName(words.written(i))
                && isOpen(words, i);
        return acronym && i + 1 < limit && !words.isAllCapitals(i + 1)
                ? areas.longestAt(words, i + 1).map(PhraseSet.Match::end).orElse(i)
                : i;
    }

    /** A name begins with a sentence, or behind a mark. */
    private static boolean isOpen(Words words, int i) {
        return i == words.first(words.sentenceOf(i)) || !words.isWord(i - 1);
    }

    /** « Nantes en Commun », « Tarn à Table »: a proper noun and a common one with a capital, « en » or « à » between. */
    private int motto(Words words, int i, int limit) {
        boolean between = i + 2 < limit
                && (words.grammar().in().contains(words.folded(i + 1))
                        || words.grammar().at().contains(words.folded(i + 1)))
                && !words.isCapital(i + 1);
        boolean fromTo = i > 0 && words.grammar().of().contains(words.folded(i - 1));
        return between
                        && !(fromTo && words.grammar().at().contains(words.folded(i + 1)))
                        && isProper(words, i)
                        && isCommonNoun(words, i, i + 2)
                        && !words.isCapital(i + 3)
                ? i + 3
                : i;
    }

    /** « Poitiers Collectif »: a proper noun and a word for a kind of body, both with a capital. */
    private int kindBehind(Words words, int i, int limit) {
        int end = i + 1;
        while (end < limit && words.isCapital(end) && !words.isAllCapitals(end) && words.in(end, SECONDS)) {
            end++;
        }
        return end > i + 1 && isProper(words, i) && !words.isCapital(end) ? end : i;
    }

    private boolean isProper(Words words, int i) {
        String word = words.written(i);
        return words.mayBeProper(i)
                && word.length() >= SHORTEST
                && !lexicon.isGivenName(word)
                && !stops.contains(words.folded(i))
                && (i == words.first(words.sentenceOf(i)) || !words.isCapital(i - 1));
    }

    /** A common noun that is no place; between marks it may be one: « "Paris en Selle" ». */
    private boolean isCommonNoun(Words words, int from, int i) {
        String word = words.written(i);
        boolean marked = (words.opensQuote(from - 1) && words.closesQuote(i + 1))
                || (words.is(from - 1, "(") && words.is(i + 1, ")"));
        return words.isCapital(i)
                && !words.isAllCapitals(i)
                && lexicon.has(word, "N")
                && (marked || lexicon.forms(word).isEmpty())
                && !areas.startsAt(words, i);
    }
}
