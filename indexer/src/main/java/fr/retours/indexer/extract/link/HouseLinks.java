package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.LinkKind;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ties bodies in whose house people met: « s'est tenu à l'Hôtel de Ville de Brest », « se sont réunis à la mairie de
 * Lorient », « se sont donné rendez-vous à La Grange ». Immutable.
 */
final class HouseLinks {
    private static final double HOUSE = 0.75;
    private static final int FARTHEST_HOUSE = 4;
    private static final int FARTHEST_MEETING = 14;

    /** « à l'Hôtel de Région de Limoges » is the house of another body than the town. */
    private final Set<String> otherLevels;

    private final Set<String> houses;
    private final Set<String> met;
    private final Set<String> atPlace;
    private final Set<String> itIs;
    private final Set<String> that;
    private final Set<String> months;
    private final Set<String> grounds;

    HouseLinks(KnowledgeBase knowledge) {
        otherLevels = knowledge.words("mots-des-liens", "maison-d-un-autre-niveau");
        houses = knowledge.words("mots-des-liens", "maison-commune");
        met = knowledge.words("mots-des-liens", "reunis");
        atPlace = knowledge.words("mots-des-liens", "a");
        itIs = knowledge.words("mots-des-liens", "c-est");
        grounds = knowledge.words("mots-des-liens", "chez-quelqu-un");
        months = knowledge.table("mois", 1).foldedSet();
        that = knowledge.words("mots-des-liens", "que");
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
    private boolean isWhere(Words words, BodySpan body, int first) {
        int at = body.from() > first && words.grammar().articles().contains(words.folded(body.from() - 1))
                ? body.from() - 2
                : body.from() - 1;
        return body.isOrganisation()
                && at == first + 2
                && itIs.contains(words.folded(first, at))
                && (atPlace.contains(words.folded(at)) || words.grammar().chez().contains(words.folded(at)))
                && that.stream().anyMatch(words.folded(body.to())::startsWith);
    }

    private boolean isAt(Words words, int body, int first, BodySpans bodies) {
        int at = body - 1 > first && words.grammar().articles().contains(words.folded(body - 1)) ? body - 2 : body - 1;
        if (at <= first) {
            return false;
        }
        if (words.grammar().chez().contains(words.folded(at))) {
            return true;
        }
        return atPlace.contains(words.folded(at))
                && (bodies.around(at - 1).isPresent()
                        || met.contains(words.folded(at - 1))
                        || words.folded(at - 1).isEmpty()
                        || isDate(words, at - 1));
    }

    /** « s'est tenu sur le site d'EDF »: whose ground it is. */
    private boolean isOnSite(Words words, int body, int first) {
        int of = body - 1 > first && words.grammar().articles().contains(words.folded(body - 1)) ? body - 2 : body - 1;
        return of - 3 >= first
                && words.grammar().of().contains(words.folded(of))
                && grounds.contains(words.folded(of - 3, of));
    }

    /** « s'est tenu le 3 mai à la Ruche »: the day stands between. */
    private boolean isDate(Words words, int i) {
        return words.isNumber(i) || months.contains(words.folded(i));
    }

    /** A town hall stands before the name, or the name itself begins with it. */
    private boolean isHouseOf(Words words, BodySpan body, int first) {
        for (int i = body.to() - 1; i > Math.max(first, body.from() - FARTHEST_HOUSE); i--) {
            if (otherLevels.contains(words.folded(i)) && i < body.nameFrom() - 1 && isTown(body)) {
                return false;
            }
            if (houses.contains(words.folded(i))) {
                return words.grammar().articles().contains(words.folded(i - 1))
                        && atPlace.contains(words.folded(i - 2));
            }
        }
        return false;
    }

    private static boolean isTown(BodySpan body) {
        Collectivite place = body.collectivite();
        return place != null && place.kind() == CollectiviteKind.COMMUNE;
    }

    private boolean haveMet(Words words, int body, int first) {
        for (int i = body - 1; i >= Math.max(first, body - FARTHEST_MEETING); i--) {
            if (met.contains(words.folded(i))) {
                return true;
            }
        }
        return false;
    }
}
