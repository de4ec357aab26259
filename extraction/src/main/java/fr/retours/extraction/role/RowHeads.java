package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.SlotNames;
import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.name.CivilityTitles;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.text.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Bodies that head their people one after the other in one line: « CAPEB : A, secrétaire général, ville de Brest : B,
 * adjointe, Pixane : C ».
 */
final class RowHeads {
    /** What heads people by their part, not by their body: « Animation : A ». */
    private static final WordClass MOMENTS = new WordClass("mots-des-fonctions", "en-tete-de-ligne");

    private static final String DASHES = "–—-|•·/";
    private static final int LONGEST = 12;
    private static final int LONGEST_UNKNOWN = 4;

    private final Words words;
    private final FunctionList functions;
    /** Sentences in which two people or more stand behind a colon. */
    private final BitSet rows = new BitSet();
    /** Where people's names begin. */
    private final BitSet names = new BitSet();

    RowHeads(Words words, FunctionList functions, List<PersonMention> mentions) {
        this.words = words;
        this.functions = functions;
        var once = new BitSet();
        for (PersonMention one : mentions) {
            names.set(one.from());
            int sentence = words.sentenceOf(one.from());
            if (colon(one) >= 0) {
                rows.set(sentence, rows.get(sentence) || once.get(sentence));
                once.set(sentence);
            }
        }
    }

    private int colon(PersonMention mention) {
        int first = words.first(words.sentenceOf(mention.from()));
        int at = CivilityTitles.before(words, mention.from(), first) - 1;
        return at > first && words.is(at, ":") ? at : -1;
    }

    /** Returns the first word of what heads someone within such a row; -1 when nothing does. */
    int headOf(PersonMention mention) {
        int sentence = words.sentenceOf(mention.from());
        int colon = rows.get(sentence) ? colon(mention) : -1;
        for (int at = colon - 1; at >= Math.max(words.first(sentence), colon - LONGEST); at--) {
            if (separates(at)) {
                return at + 1 < colon ? at + 1 : -1;
            }
        }
        return -1;
    }

    private boolean separates(int at) {
        boolean glued = at > 0 && words.token(at - 1).end() == words.token(at).start();
        return ",;:".contains(words.written(at)) || (!glued && DASHES.contains(words.written(at)));
    }

    /** Returns the body that heads someone, a name with a capital that nothing else shows to be one perhaps. */
    Optional<BodySpan> body(PersonMention mention, SlotNames slots, BodySpans bodies) {
        int from = headOf(mention);
        if (from < 0 || names.get(from)) {
            return Optional.empty();
        }
        int colon = colon(mention);
        return bodies.named(words, from)
                .filter(body -> body.to() == colon)
                .or(() -> slots.at(words, from, bodies).filter(name -> name.to() == colon))
                .or(() -> unknown(from, colon, bodies));
    }

    private Optional<BodySpan> unknown(int from, int to, BodySpans bodies) {
        boolean name = words.isCapital(from)
                && !isMoment(words, from, to)
                && to - from <= LONGEST_UNKNOWN
                && functions.at(words, from).isEmpty()
                && !bodies.overlaps(pastPlace(from, to, bodies), to);
        return name ? Optional.of(BodySpan.inSlot(from, to)) : Optional.empty();
    }

    /** « Animation », « Participant·es »: returns whether a stretch of words tells a part, not a body. */
    static boolean isMoment(Words words, int from, int to) {
        return words.all(MOMENTS).contains(words.folded(from, to));
    }

    /** « Bourgogne transports : A »: a place that only begins the name is none here. */
    private int pastPlace(int from, int to, BodySpans bodies) {
        return bodies.startingAt(from)
                .filter(BodySpan::isBarePlace)
                .filter(place -> place.to() + 1 == to && words.isWord(place.to()) && !words.isCapital(place.to()))
                .map(BodySpan::to)
                .orElse(from);
    }
}
