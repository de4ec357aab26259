package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.text.Words;
import java.util.Set;

/** Reads what may stand between a name and the functions behind it. */
final class Openings {
    private static final Set<String> COPULAS = Set.of("est", "etait", "sont", "etaient");
    private static final Set<String> PARTICIPLES = Set.of(
            "elu",
            "elue",
            "elus",
            "elues",
            "associe",
            "associee",
            "associes",
            "associees",
            "charge",
            "chargee",
            "charges",
            "chargees",
            "delegue",
            "deleguee",
            "attache",
            "attachee",
            "nomme",
            "nommee",
            "invite",
            "invitee");
    private static final Set<String> POSTS = Set.of(
            "mission",
            "missions",
            "projet",
            "projets",
            "etudes",
            "recherche",
            "developpement",
            "communication",
            "cours");
    private static final Set<String> TOGETHER = Set.of("respectivement", "tous", "toutes", "deux", "trois", "les");
    private static final Set<String> HOW = Set.of(
            "par",
            "ailleurs",
            "tout",
            "juste",
            "aujourd hui",
            "desormais",
            "toujours",
            "encore",
            "lui",
            "elle",
            "lui meme",
            "elle meme",
            "meme",
            "aussi");
    private static final Set<String> CHOSEN =
            Set.of("elu", "reelu", "nomme", "designe", "reconduit", "promu", "choisi");
    private static final int LONGEST_HOW = 3;

    private final Functions functions;

    Openings(Functions functions) {
        this.functions = functions;
    }

    /** Goes over the marks and small words between a name and its functions: « , tous deux », « est la ». */
    int past(Words words, int at, int limit) {
        int open = at;
        while (open < limit
                && open < at + 2
                && (",(:–-—/|".contains(words.token(open).text())
                        || words.folded(open).equals("alors"))) {
            open++;
        }
        int how = open;
        while (open > at && how < limit && how < open + LONGEST_HOW && isHow(words, how)) {
            how++;
        }
        if (how > open && how < limit && functions.at(words, how).isPresent()) {
            return how;
        }
        if (open == at && COPULAS.contains(words.folded(Math.min(open, limit - 1))) && isHeld(words, at + 1, limit)) {
            return RoleFinder.OPENERS.contains(words.folded(at + 1)) ? at + 2 : at + 1;
        }
        int elected = open == at ? pastElection(words, at, limit) : at;
        if (elected > at) {
            return elected;
        }
        int among = pastAmong(words, open, limit);
        if (open > at && among > open) {
            return among;
        }
        while (open > at && open < limit && TOGETHER.contains(words.folded(open))) {
            open++;
        }
        boolean article = open > at
                && open + 1 < limit
                && RoleFinder.OPENERS.contains(words.folded(open))
                && functions.at(words, open + 1).isPresent();
        return article ? open + 1 : open;
    }

    /** « l'un des fondateurs de B »: returns where the function begins, else the word itself. */
    private int pastAmong(Words words, int at, int limit) {
        int one = at < limit && words.folded(at).equals("l") ? at + 1 : at;
        boolean among = one + 2 < limit
                && words.folded(one).matches("une?")
                && words.folded(one + 1).equals("des")
                && functions.at(words, one + 2).isPresent();
        return among ? one + 2 : at;
    }

    /** « a été réélue présidente de B »: returns where the function begins that someone was chosen for, else the word itself. */
    int pastElection(Words words, int at, int limit) {
        int chosen = at + 2;
        boolean passive = chosen + 1 < limit
                && words.folded(at).matches("a|ont")
                && words.folded(at + 1).equals("ete");
        while (passive && chosen < limit && words.token(chosen).tag().equals("ADV")) {
            chosen++;
        }
        boolean election = passive && chosen + 1 < limit && CHOSEN.stream().anyMatch(words.folded(chosen)::startsWith);
        return election && functions.at(words, chosen + 1).isPresent() ? chosen + 1 : at;
    }

    /** « , par ailleurs présidente », « , fraîchement élu maire »: how someone came to a function or holds it. */
    private static boolean isHow(Words words, int i) {
        return words.token(i).tag().equals("ADV") || words.folded(i).endsWith("ment") || HOW.contains(words.folded(i));
    }

    /** « est économiste », « est la directrice »: no participle, which would make a passive. */
    private boolean isHeld(Words words, int at, int limit) {
        int next = at < limit && RoleFinder.OPENERS.contains(words.folded(at)) ? at + 1 : at;
        return next < limit
                && functions.at(words, next).isPresent()
                && (!PARTICIPLES.contains(words.folded(next)) || isMission(words, next, limit));
    }

    /** « chargée de mission », « chargé de projet » name a post. */
    private static boolean isMission(Words words, int at, int limit) {
        return at + 2 < limit
                && words.folded(at).startsWith("charge")
                && FunctionPhrase.PREPOSITIONS.contains(words.folded(at + 1))
                && POSTS.contains(words.folded(at + 2));
    }
}
