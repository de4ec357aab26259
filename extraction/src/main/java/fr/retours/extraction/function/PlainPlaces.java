package fr.retours.extraction.function;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.function.FunctionList.Kind;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import java.util.Optional;

/** Tells places and bodies in a function that say where or what for, not at which body it is held. */
final class PlainPlaces {
    private static final WordClass MINISTER = new WordClass("mots-des-fonctions", "ministre");
    private static final WordClass HOUSES = new WordClass("mots-des-organismes", "etablissements");
    private static final int MOST_ADJECTIVES = 2;
    static final WordClass DISTRICTS = new WordClass("mots-des-organismes", "circonscriptions");

    private PlainPlaces() {}

    /** « à Lille »: a place named without its level behind a preposition that says where. */
    static boolean isWhere(Words words, BodySpan body) {
        return body.isBarePlace() && words.grammar().where().contains(words.folded(body.from() - 1));
    }

    /** « directrice du théâtre de Gap »: what stands between the function and the town, listed or not, is the body. */
    static Optional<BodySpan> house(Words words, FunctionList.Head head, BodySpan place) {
        int of = place.from() - 1;
        int noun = of - 1;
        while (noun > of - MOST_ADJECTIVES - 1
                && !words.in(noun, HOUSES)
                && words.tag(noun).equals("ADJ")) {
            noun--;
        }
        boolean house = head.kind() != Kind.MANDAT
                && words.grammar().of().contains(words.folded(of))
                && words.in(noun, HOUSES)
                && words.beforeArticle(noun) >= head.end()
                && words.in(words.beforeArticle(noun), FunctionWords.PREPOSITIONS);
        return house ? Optional.of(BodySpan.inSlot(noun, place.to())) : Optional.empty();
    }

    /** A place that only tells where: « conseillère du canton de Vif », « agriculteur à Vif »; or a portfolio. */
    static boolean isPlain(Words words, FunctionList.Head head, BodySpan body) {
        if (body.isOrganisation()) {
            return isPortfolio(words, head, body);
        }
        boolean trade = head.kind() == Kind.QUALITE && isWhere(words, body);
        return trade || words.in(body.from(), DISTRICTS) || words.in(Math.max(0, body.from() - 2), DISTRICTS);
    }

    /** « conseillère déléguée aux parcs »: what someone is in charge of, not where. */
    private static boolean isPortfolio(Words words, FunctionList.Head head, BodySpan body) {
        int before = words.beforeArticle(body.from());
        return before - 1 >= head.end()
                && words.grammar().where().contains(words.folded(before))
                && words.in(before - 1, FunctionWords.PORTFOLIO);
    }

    /** A seat is held for a place, at no body: « sénateur de Mayotte »; « ministre chez… » does not happen. */
    static boolean isHeldAt(Words words, FunctionList.Head head, BodySpan body) {
        return body.isOrganisation()
                && words.beforeArticle(body.from()) <= head.end()
                && !words.begins(head.start(), MINISTER);
    }
}
