package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordSections;
import java.util.List;

/**
 * The articles that official names of communes start with, as they are written.
 *
 * @param masculine « Le Havre »
 * @param plural « Les Lilas »
 */
record OfficialArticles(List<String> masculine, List<String> plural) {
    static OfficialArticles of(KnowledgeBase knowledge) {
        WordSections words = knowledge.sections("collectivites");
        return new OfficialArticles(words.written("nom-au-masculin"), words.written("nom-au-pluriel"));
    }

    /** Returns whether an official name starts with a masculine article. */
    boolean isMasculine(String official) {
        return startsWith(official, masculine);
    }

    /** Returns whether an official name starts with a plural article. */
    boolean isPlural(String official) {
        return startsWith(official, plural);
    }

    private static boolean startsWith(String official, List<String> articles) {
        return articles.stream().anyMatch(article -> official.startsWith(article + " "));
    }
}
