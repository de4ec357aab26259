package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.text.Words;
import java.util.Set;

/** Phrases that begin like a function and are none: a part in the event, or what someone wrote. */
final class NoFunctions {
    private static final Set<String> DAY_PARTS =
            Set.of("animat", "rapporteu", "president", "facilitat", "organisat", "coordinat");
    private static final Set<String> MOMENTS = Set.of(
            "table",
            "table ronde",
            "tables",
            "journee",
            "rencontre",
            "debat",
            "debats",
            "atelier",
            "seance",
            "session",
            "soiree",
            "matinee",
            "seminaire",
            "colloque",
            "conference");
    private static final Set<String> WORKS = Set.of(
            "livre",
            "ouvrage",
            "ouvrages",
            "rapport",
            "rapports",
            "etude",
            "etudes",
            "travaux",
            "article",
            "articles",
            "essai",
            "guide",
            "enquete",
            "film",
            "blog",
            "these",
            "documentaire",
            "livre enquete",
            "livres",
            "note");
    private static final int FARTHEST_WORK = 4;

    private NoFunctions() {}

    /** Returns whether the phrase from a head to {@code end} is one of them. */
    static boolean is(Words words, Functions.Head head, int end) {
        return isOfTheDay(words, head, end) || isOfAWork(words, head, end);
    }

    /** « animateur de la table ronde », « président de séance »: a part in the event, no function. */
    private static boolean isOfTheDay(Words words, Functions.Head head, int end) {
        boolean part = DAY_PARTS.stream().anyMatch(words.folded(head.start())::startsWith);
        for (int i = head.end(); part && i < end; i++) {
            if (MOMENTS.contains(words.folded(i))) {
                return true;
            }
            if (words.folded(i).length() > 3) {
                return false;
            }
        }
        return false;
    }

    /** « autrice d'un rapport sur… »: what someone wrote is no function. */
    private static boolean isOfAWork(Words words, Functions.Head head, int end) {
        boolean author = words.folded(head.start()).startsWith("aut");
        for (int i = head.end(); author && i < Math.min(end, head.end() + FARTHEST_WORK); i++) {
            if (WORKS.contains(words.folded(i))) {
                return true;
            }
        }
        return false;
    }
}
