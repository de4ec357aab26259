package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.SmallWords;
import fr.retours.indexer.extract.text.Words;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.LinkKind;
import java.util.List;
import java.util.Set;

/**
 * Ties bodies in whose house people met: « s'est tenu à l'Hôtel de Ville de Brest », « se sont réunis à la mairie de
 * Lorient », « se sont donné rendez-vous à La Grange ». Immutable.
 */
final class HouseLinks {
    private static final double HOUSE = 0.75;
    private static final int FARTHEST_HOUSE = 4;
    private static final int FARTHEST_MEETING = 14;
    /** « à l'Hôtel de Région de Limoges » is the house of another body than the town. */
    private static final Set<String> OTHER_LEVELS = Set.of("region", "departement");

    private static final Set<String> HOUSES = Set.of("mairie", "hotel");
    private static final Set<String> MET = Set.of(
            "tenu",
            "tenue",
            "tenus",
            "tenues",
            "tenait",
            "tenaient",
            "deroule",
            "deroulee",
            "deroules",
            "deroulees",
            "deroulait",
            "deroulaient",
            "lieu",
            "reunis",
            "reunies",
            "reuni",
            "reunie",
            "reunissait",
            "retrouves",
            "retrouvees",
            "retrouvaient",
            "rendez vous",
            "rassembles",
            "rassemblees",
            "organise",
            "organisee",
            "organises",
            "organisees",
            "accueillis",
            "accueillies");
    private static final Set<String> AT = Set.of("a", "au", "aux");

    private HouseLinks() {}

    static void find(Words words, int sentence, BodySpans bodies, List<LinkSpan> links) {
        int first = words.first(sentence);
        for (BodySpan body : bodies.within(first, words.end(sentence))) {
            boolean house = body.isOrganisation() ? isAt(words, body.from(), first) : isHouseOf(words, body, first);
            if ((house && haveMet(words, body.from(), first)) || isWhere(words, body, first)) {
                links.add(new LinkSpan(
                        body,
                        LinkKind.HOST,
                        HOUSE,
                        sentence,
                        BuiltInRule.HOUSE.reason(words.written(body.from(), body.to()))));
            }
        }
    }

    /** « C'est à la Ruche en Scène que… ». */
    private static boolean isWhere(Words words, BodySpan body, int first) {
        int at = body.from() > first && SmallWords.ARTICLES.contains(words.folded(body.from() - 1))
                ? body.from() - 2
                : body.from() - 1;
        return body.isOrganisation()
                && at == first + 2
                && words.folded(first, at).equals("c est")
                && (AT.contains(words.folded(at)) || words.folded(at).equals("chez"))
                && words.folded(body.to()).startsWith("qu");
    }

    private static boolean isAt(Words words, int body, int first) {
        int at = body - 1 > first && SmallWords.ARTICLES.contains(words.folded(body - 1)) ? body - 2 : body - 1;
        return at > first
                && AT.contains(words.folded(at))
                && (MET.contains(words.folded(at - 1)) || words.folded(at - 1).isEmpty());
    }

    /** A town hall stands before the name, or the name itself begins with it. */
    private static boolean isHouseOf(Words words, BodySpan body, int first) {
        for (int i = body.to() - 1; i > Math.max(first, body.from() - FARTHEST_HOUSE); i--) {
            if (OTHER_LEVELS.contains(words.folded(i)) && i < body.nameFrom() - 1 && isTown(body)) {
                return false;
            }
            if (HOUSES.contains(words.folded(i))) {
                return SmallWords.ARTICLES.contains(words.folded(i - 1)) && AT.contains(words.folded(i - 2));
            }
        }
        return false;
    }

    private static boolean isTown(BodySpan body) {
        Collectivite place = body.collectivite();
        return place != null && place.kind() == CollectiviteKind.COMMUNE;
    }

    private static boolean haveMet(Words words, int body, int first) {
        for (int i = body - 1; i >= Math.max(first, body - FARTHEST_MEETING); i--) {
            if (MET.contains(words.folded(i))) {
                return true;
            }
        }
        return false;
    }
}
