package fr.retours.extraction.body;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Words;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a name with a capital where only a body can stand: behind a function, behind « organisé par ». Immutable. */
public final class SlotNames {
    /** Behind these a common noun needs an article: with a capital and without article it is a name. */
    private static final WordClass WITHOUT_ARTICLE = new WordClass("noms-d-organismes", "sans-article");

    private static final WordClass OF_WITHOUT_ARTICLE = new WordClass("noms-d-organismes", "de-sans-article");

    /** At the start of a sentence: « Le plateau de Millevaches » is no name, « Le Mat » is. */
    private static final WordClass ARTICLES = new WordClass("noms-d-organismes", "article-en-tete");

    private static final WordClass CIVILITIES = new WordClass("noms-d-organismes", "civilites");
    private static final WordClass PLACES = new WordClass("noms-d-organismes", "lieux-dits");
    private static final int MOST_BEFORE_OF = 6;

    private static final int SHORTEST = 3;

    private final NameExtent extent;
    private final Lexicon lexicon;
    private final PhraseSet<Boolean> never;
    private final PhraseSet<Boolean> leading;
    private final OtherUses others;

    private final Set<String> countries;
    private final Set<String> givenNames;
    private final Set<String> fields;
    private final Set<String> concepts;

    /**
     * Reads the lists.
     *
     * @param functions words for functions, folded
     */
    public SlotNames(Lexicon lexicon, Set<String> functions, KnowledgeBase knowledge) {
        countries = knowledge.table("pays", 1).foldedSet();
        givenNames = knowledge.table("prenoms", 1).foldedSet();
        others = new OtherUses(knowledge);
        fields = knowledge.table("domaines", 1).foldedSet();
        concepts = knowledge.table("sigles-communs", 1).foldedSet();
        this.lexicon = lexicon;
        extent = new NameExtent(lexicon, functions, knowledge);
        never = PhraseSet.of(knowledge.table("pas-des-organisations", 1).first());
        leading = PhraseSet.of(knowledge.table("fonctions-de-tete", 1).first());
    }

    /** Reads a name that starts at a word; empty when there is none, or only the name of a field or a concept. */
    public Optional<BodySpan> at(Words words, int start, BodySpans known) {
        if (start >= words.size()
                || !words.isCapital(start)
                || words.in(start, CIVILITIES)
                || (words.in(start, ARTICLES) && !words.isCapital(start + 1))
                || isFirstName(words, start)
                || never.startsAt(words, start)) {
            return Optional.empty();
        }
        int end = extent.name(words, start);
        if (end == start + 1
                && end < words.end(words.sentenceOf(start))
                && lexicon.isCommonWord(words.written(start))
                && !fields.contains(words.folded(start))) {
            end = extent.words(words, end, false);
        }
        end = withAdjective(words, start, end);
        while (end > start && known.overlaps(start, end)) {
            end = known.overlaps(start, end - 1) ? end - 1 : bridgesOff(words, start, end - 1);
        }
        return end > start && isName(words, start, end) ? Optional.of(BodySpan.inSlot(start, end)) : Optional.empty();
    }

    /** « l'intervention de Rozenn »: a given name alone is someone's, even where only a body is meant. */
    private boolean isFirstName(Words words, int start) {
        int next = start + 1;
        boolean alone = next >= words.end(words.sentenceOf(start)) || (!words.isCapital(next) && !words.is(next, "&"));
        return alone
                && !words.isAllCapitals(start)
                && (lexicon.isGivenName(words.written(start)) || givenNames.contains(words.folded(start)));
    }

    /** « Plateau Débat public »: behind common nouns an adjective that ends the phrase is part of the name. */
    private int withAdjective(Words words, int start, int end) {
        int limit = words.end(words.sentenceOf(start));
        boolean adjective = end - start > 1
                && end < limit
                && words.tag(end).equals("ADJ")
                && !words.isCapital(end)
                && (end + 1 >= limit
                        || !words.isWord(end + 1)
                        || words.grammar().and().contains(words.folded(end + 1)));
        for (int i = start; adjective && i < end; i++) {
            adjective = !words.isCapital(i) || lexicon.isCommonWord(words.written(i));
        }
        return adjective ? end + 1 : end;
    }

    /** The same at the start of a line, where a capital says nothing: a word that is no common one must be in the name. */
    public Optional<BodySpan> atStart(Words words, int start, BodySpans known) {
        boolean telling = start < words.size() && !lexicon.isCommonWord(words.written(start));
        return at(words, start, known)
                .filter(name ->
                        IntStream.range(telling ? start : start + 1, name.to()).anyMatch(words::isCapital));
    }

    /** Takes small words off the end. */
    private static int bridgesOff(Words words, int start, int end) {
        int last = end;
        while (last > start && !words.isCapital(last - 1)) {
            last--;
        }
        return last;
    }

    private boolean isName(Words words, int start, int end) {
        if (words.in(start, PLACES) || countries.contains(words.folded(start, end))) {
            return false;
        }
        boolean joined = end - start > 2 && words.is(start + 1, "&");
        boolean field = fields.contains(words.folded(start)) && !isTelling(words, start, end);
        if (!joined && (field || concepts.contains(words.folded(start)))) {
            return false;
        }
        boolean bare = start > 0
                && (words.in(start - 1, WITHOUT_ARTICLE)
                        || (isOf(words, start)
                                && (isInDictionary(words, start) || isLed(words, clauseStart(words, start), start))));
        boolean several = end - start > 1;
        if (!words.isAllCapitals(start) && !bare && others.has(words, start, end)) {
            return false;
        }
        if (!several && words.written(start).length() < SHORTEST) {
            return false;
        }
        return several || bare || !lexicon.isCommonWord(words.written(start)) || words.isAllCapitals(start);
    }

    /** « Habitat 76 », « Nature Loiret »: behind a field a number or a word that is no common one makes a name of it. */
    private boolean isTelling(Words words, int start, int end) {
        return IntStream.range(start + 1, end).anyMatch(i -> words.isNumber(i) || isUncommon(words, i));
    }

    private static int clauseStart(Words words, int name) {
        return Math.max(words.first(words.sentenceOf(name)), name - 1 - MOST_BEFORE_OF);
    }

    /**
     * « professeure de Gestion »: a common noun behind « de » is a field, unless someone leads it or the dictionary has
     * a name like it.
     *
     * @param head first word of the function
     */
    public boolean isField(Words words, int head, int i) {
        return isOf(words, i)
                && lexicon.isCommonWord(words.written(i))
                && !isInDictionary(words, i)
                && !isLed(words, head, i);
    }

    /** Returns whether a word has a capital and in lower case is none of the dictionary, with an accent neither. */
    public boolean isUncommon(Words words, int i) {
        return words.isCapital(i)
                && !lexicon.isCommonWithCapital(words.written(i))
                && !concepts.contains(words.folded(i));
    }

    private static boolean isOf(Words words, int start) {
        return start > 0 && words.in(start - 1, OF_WITHOUT_ARTICLE);
    }

    /** « Tesla », « Die »: a name as well as a common word. */
    private boolean isInDictionary(Words words, int i) {
        return !lexicon.forms(words.written(i)).isEmpty();
    }

    /** « directrice générale de Gestion »: what someone leads is a body, whatever its name. */
    private boolean isLed(Words words, int from, int start) {
        return IntStream.range(from, start - 1).anyMatch(i -> leading.startsAt(words, i));
    }
}
