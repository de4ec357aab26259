package fr.retours.extraction.function;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import java.util.Optional;

/** Units of a body: « le service économie de la Ville de Lille », « pôle ESS, Bordeaux Métropole ». */
public final class BodyUnits {
    private static final WordClass NAMES = new WordClass("mots-des-organismes", "services");

    /** Behind a name they say no more than that; behind a function they may be the body itself. */
    private static final WordClass LOOSER = new WordClass("mots-des-organismes", "services-derriere-un-nom");

    private static final int LONGEST = 12;

    private BodyUnits() {}

    /** Returns whether a word names a unit of a body. */
    static boolean isUnit(Words words, int i) {
        return words.in(i, NAMES);
    }

    /** Returns whether a word names a unit of the body stated before it: « Inria, équipe Flowers ». */
    static boolean isApposed(Words words, int i) {
        return isUnit(words, i) || words.in(i, LOOSER);
    }

    /** Finds the body that a unit, which begins at a word, an article perhaps before it, belongs to. */
    public static Optional<BodySpan> bodyBehind(Words words, int at, int limit, BodySpans bodies) {
        int unit = at < limit ? words.pastArticle(at) : at;
        if (unit >= limit || !isApposed(words, unit)) {
            return Optional.empty();
        }
        for (int i = unit + 1; i < Math.min(limit - 1, unit + LONGEST); i++) {
            boolean comma = words.is(i, ",");
            if (!comma && stops(words, i)) {
                return Optional.empty();
            }
            boolean leads = comma || words.in(i, FunctionWords.PREPOSITIONS);
            Optional<BodySpan> body = leads ? bodies.named(words, i + 1) : bodies.startingAt(i);
            boolean closed = body.isPresent()
                    && body.get().to() <= limit
                    && (!comma || FunctionWords.isEnd(words, body.get().to(), limit));
            if (closed || comma) {
                return closed ? body : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean stops(Words words, int i) {
        String tag = words.tag(i);
        boolean inner = "-–'’/&«»".contains(words.written(i));
        return tag.startsWith("VERB") || tag.startsWith("AUX") || (!words.isWord(i) && !inner);
    }
}
