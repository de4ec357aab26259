package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.LinkKind;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ties bodies in whose house people met: « s'est tenu à l'Hôtel de Ville de Brest », « se sont réunis à la mairie de
 * Lorient », « se sont donné rendez-vous à La Grange ». Immutable.
 */
final class HouseLinks {
    /** « à l'Hôtel de Région de Limoges » is the house of another body than the town. */
    private static final WordClass OTHER_LEVELS = new WordClass("mots-des-liens", "maison-d-un-autre-niveau");

    private static final WordClass HOUSES = new WordClass("mots-des-liens", "maison-commune");
    private static final WordClass MET = new WordClass("mots-des-liens", "reunis");
    private static final WordClass AT_PLACE = new WordClass("mots-des-liens", "a");
    private static final WordClass IT_IS = new WordClass("mots-des-liens", "c-est");
    private static final WordClass GROUNDS = new WordClass("mots-des-liens", "chez-quelqu-un");
    private static final WordClass THAT = new WordClass("mots-des-liens", "que");

    private static final double HOUSE = 0.75;
    private static final int FARTHEST_HOUSE = 4;
    private static final int FARTHEST_MEETING = 14;

    private final Set<String> months;

    HouseLinks(KnowledgeBase knowledge) {
        months = knowledge.table("mois", 1).foldedSet();
    }

    Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies) {
        int first = words.first(sentence);
        return bodies.within(first, words.end(sentence)).stream()
                .filter(body -> isHouse(words, body, first, bodies) || isWhere(words, body, first))
                .map(body -> new LinkSpan(
                        body,
                        LinkKind.HOST,
                        HOUSE,
                        sentence,
                        BuiltInRule.HOUSE.reason(words.written(body.from(), body.to()))));
    }

    private boolean isHouse(Words words, BodySpan body, int first, BodySpans bodies) {
        boolean house = body.isOrganisation()
                ? isAt(words, body.from(), first, bodies) || isOnSite(words, body.from(), first)
                : isHouseOf(words, body, first);
        return house && haveMet(words, body.from(), first);
    }

    /** « C'est à la Ruche en Scène que… ». */
    private static boolean isWhere(Words words, BodySpan body, int first) {
        int at = words.beforeArticle(body.from());
        return body.isOrganisation()
                && at == first + 2
                && words.all(IT_IS).contains(words.folded(first, at))
                && (words.in(at, AT_PLACE) || words.grammar().chez().contains(words.folded(at)))
                && words.begins(body.to(), THAT);
    }

    private boolean isAt(Words words, int body, int first, BodySpans bodies) {
        int at = words.beforeArticle(body);
        if (at <= first) {
            return false;
        }
        if (words.grammar().chez().contains(words.folded(at))) {
            return true;
        }
        return words.in(at, AT_PLACE)
                && (bodies.around(at - 1).isPresent()
                        || words.in(at - 1, MET)
                        || words.folded(at - 1).isEmpty()
                        || isDate(words, at - 1));
    }

    /** « s'est tenu sur le site d'EDF »: whose ground it is. */
    private static boolean isOnSite(Words words, int body, int first) {
        int of = words.beforeArticle(body);
        return of - 3 >= first
                && words.grammar().of().contains(words.folded(of))
                && words.all(GROUNDS).contains(words.folded(of - 3, of));
    }

    /** « s'est tenu le 3 mai à la Ruche »: the day stands between. */
    private boolean isDate(Words words, int i) {
        return words.isNumber(i) || months.contains(words.folded(i));
    }

    /** A town hall stands before the name, or the name itself begins with it. */
    private static boolean isHouseOf(Words words, BodySpan body, int first) {
        for (int i = body.to() - 1; i > Math.max(first, body.from() - FARTHEST_HOUSE); i--) {
            if (words.in(i, OTHER_LEVELS) && i < body.nameFrom() - 1 && body.isCommune()) {
                return false;
            }
            if (words.in(i, HOUSES)) {
                return words.grammar().articles().contains(words.folded(i - 1)) && words.in(i - 2, AT_PLACE);
            }
        }
        return false;
    }

    private static boolean haveMet(Words words, int body, int first) {
        return words.anyIn(Math.max(first, body - FARTHEST_MEETING), body, words.all(MET));
    }
}
