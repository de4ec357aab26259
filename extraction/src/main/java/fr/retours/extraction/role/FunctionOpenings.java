package fr.retours.extraction.role;

import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;

/** Reads what may stand between a name and the functions behind it. */
record FunctionOpenings(FunctionList functions) {
    private static final WordClass THEN = new WordClass("mots-des-fonctions", "alors");
    private static final WordClass AS = new WordClass("mots-des-fonctions", "comme");
    private static final WordClass CAPACITY = new WordClass("mots-des-fonctions", "en-tant-que");
    private static final WordClass THE = new WordClass("mots-des-fonctions", "l");
    private static final WordClass ONE = new WordClass("mots-des-fonctions", "un");
    private static final WordClass AMONG = new WordClass("mots-des-fonctions", "des");
    private static final WordClass HAVE = new WordClass("mots-des-fonctions", "a-ont");
    private static final WordClass BEEN = new WordClass("groupes-verbaux", "ete");
    private static final WordClass ADVERBS = new WordClass("mots-des-fonctions", "ment");
    private static final WordClass PARTICIPLES = new WordClass("mots-des-fonctions", "participes");
    private static final WordClass POSTS = new WordClass("mots-des-fonctions", "postes");
    private static final WordClass TOGETHER = new WordClass("mots-des-fonctions", "ensemble");
    private static final WordClass CHOSEN = new WordClass("mots-des-fonctions", "choisi");
    private static final WordClass YEARS = new WordClass("mots-des-fonctions", "ans");
    private static final int LONGEST_HOW = 3;

    /** Goes over the marks and small words between a name and its functions: « , tous deux », « est la ». */
    int past(Words words, int at, int limit) {
        int open = at;
        while (open < limit
                && open < at + 2
                && (",(:–-—/|".contains(words.token(open).text()) || words.in(open, THEN))) {
            open++;
        }
        if (open > at && words.isNumber(open) && words.in(open + 1, YEARS) && words.is(open + 2, ",")) {
            open += 3;
        }
        int capacity = pastCapacity(words, open, limit);
        if (capacity > open) {
            return capacity;
        }
        int how = open;
        while (open > at && how < limit && how < open + LONGEST_HOW && isHow(words, how)) {
            how++;
        }
        if (how > open && how < limit && functions.at(words, how).isPresent()) {
            return how;
        }
        int held = open == at ? pastCopula(words, at, limit) : at;
        if (held > at) {
            return held;
        }
        int elected = open == at ? pastElection(words, at, limit) : at;
        if (elected > at) {
            return elected;
        }
        int among = pastAmong(words, open, limit);
        if (open > at && among > open) {
            return among;
        }
        while (open > at && open < limit && words.in(open, TOGETHER)) {
            open++;
        }
        boolean article = open > at
                && open + 1 < limit
                && words.in(open, FunctionWords.OPENERS)
                && functions.at(words, open + 1).isPresent();
        return article ? open + 1 : open;
    }

    /**
     * « est directrice », « est aussi la présidente », « devient l'un des directeurs »: returns where the function begins, else
     * the word itself.
     */
    int pastCopula(Words words, int at, int limit) {
        if (at >= limit || !words.in(at, FunctionWords.COPULAS)) {
            return at;
        }
        int how = at + 1;
        while (how < limit && how <= at + LONGEST_HOW && isHow(words, how)) {
            how++;
        }
        for (int next : new int[] {how, at + 1}) {
            int among = pastAmong(words, next, limit);
            if (among > next) {
                return among;
            }
            if (isHeld(words, next, limit)) {
                return words.in(next, FunctionWords.OPENERS) ? next + 1 : next;
            }
        }
        return at;
    }

    /** « en tant que secrétaire », « comme secrétaire »: returns where the function begins, else the word itself. */
    private int pastCapacity(Words words, int at, int limit) {
        if (words.in(at, AS) && at + 1 < limit && functions.at(words, at + 1).isPresent()) {
            return at + 1;
        }
        boolean capacity = at + 3 < limit
                && isCapacity(words, at + 3)
                && functions.at(words, at + 3).isPresent();
        return capacity ? at + 3 : at;
    }

    /** Returns whether « en tant que », « en qualité de » stands right before a function. */
    static boolean isCapacity(Words words, int at) {
        return at > 2 && words.in(at - 2, CAPACITY) && words.grammar().in().contains(words.folded(at - 3));
    }

    /** « l'un des fondateurs de B »: returns where the function begins, else the word itself. */
    private int pastAmong(Words words, int at, int limit) {
        int one = at < limit && words.in(at, THE) ? at + 1 : at;
        boolean among = one + 2 < limit
                && words.in(one, ONE)
                && words.in(one + 1, AMONG)
                && functions.at(words, one + 2).isPresent();
        return among ? one + 2 : at;
    }

    /** « l'un des fondateurs »: returns whether what begins at a word is one of several. */
    static boolean isAmong(Words words, int at) {
        return at > 1 && words.in(at - 1, AMONG) && words.in(at - 2, ONE);
    }

    /**
     * « a été réélue présidente de B », « est élue présidente »: returns where the function begins that someone was chosen
     * for, else the word itself.
     */
    int pastElection(Words words, int at, int limit) {
        int been = words.in(at, HAVE) && words.in(at + 1, BEEN) ? at + 1 : at;
        boolean passive = been + 2 < limit && (been > at || words.in(at, FunctionWords.COPULAS));
        int chosen = been + 1;
        while (passive && chosen < limit && words.token(chosen).tag().equals("ADV")) {
            chosen++;
        }
        boolean election = passive && chosen + 1 < limit && words.begins(chosen, CHOSEN);
        int office = election ? pastCapacity(words, chosen + 1, limit) : at;
        return election && functions.at(words, office).isPresent() ? office : at;
    }

    /**
     * « sont élus membres », « ont été nommés administrateurs »: returns where the verb before a function begins, else the
     * word itself; « sont élus » alone names none.
     */
    int beforeVerb(Words words, int at) {
        if (words.in(at, PARTICIPLES)
                && functions
                        .at(words, at)
                        .map(FunctionList.Head::start)
                        .filter(head -> head == at)
                        .isPresent()) {
            return at;
        }
        if (at > 0 && words.in(at - 1, FunctionWords.COPULAS)) {
            return at - 1;
        }
        return at > 1 && words.in(at - 1, BEEN) && words.in(at - 2, HAVE) ? at - 2 : at;
    }

    /** « , par ailleurs présidente », « , fraîchement élu maire »: how someone came to a function or holds it. */
    private static boolean isHow(Words words, int i) {
        return words.token(i).tag().equals("ADV")
                || words.all(ADVERBS).stream().anyMatch(words.folded(i)::endsWith)
                || words.in(i, FunctionWords.HOW);
    }

    /** « est économiste », « est la directrice »: no participle, which would make a passive. */
    private boolean isHeld(Words words, int at, int limit) {
        int next = at < limit && words.in(at, FunctionWords.OPENERS) ? at + 1 : at;
        return next < limit
                && functions.at(words, next).isPresent()
                && (!words.in(next, PARTICIPLES) || isMission(words, next, limit));
    }

    /** « chargée de mission », « chargé de projet » name a post. */
    private static boolean isMission(Words words, int at, int limit) {
        return at + 2 < limit
                && words.begins(at, FunctionWords.CHARGED)
                && words.in(at + 1, FunctionWords.PREPOSITIONS)
                && words.in(at + 2, POSTS);
    }
}
