package fr.retours.extraction.function;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;

/** Phrases that begin like a function and are none: a part in the event, or what someone wrote. */
final class NoFunctions {
    private static final WordClass AUTHOR = new WordClass("mots-des-fonctions", "auteur");
    private static final WordClass DAY_PARTS = new WordClass("mots-des-fonctions", "roles-du-jour");
    private static final WordClass MOMENTS = new WordClass("mots-des-fonctions", "moments-du-jour");
    private static final WordClass WORKS = new WordClass("mots-des-fonctions", "oeuvres");
    private static final int FARTHEST_WORK = 4;

    private NoFunctions() {}

    /** Returns whether the phrase from a head to {@code end} is one of them. */
    static boolean is(Words words, FunctionList.Head head, int end) {
        return isOfTheDay(words, head, end) || isOfAWork(words, head, end) || isWhoCame(words, head);
    }

    /** « membres présents », « adhérents excusés »: who came, not what they are. */
    private static boolean isWhoCame(Words words, FunctionList.Head head) {
        return head.end() < words.size()
                && words.in(head.end(), FunctionWords.CAME)
                && words.all(FunctionWords.PLURAL).stream().anyMatch(words.folded(head.end() - 1)::endsWith);
    }

    /** « animateur de la table ronde », « désigné président de séance »: a part in the event, no function. */
    private static boolean isOfTheDay(Words words, FunctionList.Head head, int end) {
        int named = words.begins(head.start(), DAY_PARTS) || head.end() - head.start() == 1
                ? head.start()
                : head.start() + 1;
        boolean part = words.begins(named, DAY_PARTS);
        for (int i = named + 1; part && i < end; i++) {
            if (words.in(i, MOMENTS)) {
                return true;
            }
            if (words.folded(i).length() > 3) {
                return false;
            }
        }
        return false;
    }

    /** « autrice d'un rapport sur… »: what someone wrote is no function. */
    private static boolean isOfAWork(Words words, FunctionList.Head head, int end) {
        boolean author = words.begins(head.start(), AUTHOR);
        for (int i = head.end(); author && i < Math.min(end, head.end() + FARTHEST_WORK); i++) {
            if (words.in(i, WORKS)) {
                return true;
            }
        }
        return false;
    }
}
