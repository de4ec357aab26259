package fr.retours.indexer.extract.place;

import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.WordSections;
import java.util.List;
import java.util.Set;

/**
 * The small words around and in names of local authorities, folded, as {@code lists/collectivites.txt} tells them with examples.
 *
 * @param small those that a name or the text around it writes small
 * @param island those of them that belong to the name when they have a capital
 * @param between those of an enumeration
 * @param generic words of official names that are written small, though they are no mere links
 * @param levelArticles those before the second of two levels
 * @param links those between a level word, a thing or a function and the name
 * @param presided functions that only a body has
 * @param towards prepositions of places
 * @param near what makes a preposition out of « de »
 * @param nearOf that « de »
 * @param of prepositions before a name that may be a place
 * @param departementArticles those before a département's name
 * @param inside the preposition before a département's article
 * @param masculine those that hold a name's masculine article
 * @param plural those that hold a name's plural article
 * @param masculineArticles how official names write that article
 * @param pluralArticles how official names write that one
 * @param metropolis what names the grouping around a town
 * @param distinguished first words of names that their town tells from others but does not situate
 * @param articles the definite ones
 * @param and what coordinates
 * @param at the preposition « à » without its accent
 * @param in the preposition « en »
 */
record PlaceWords(
        Set<String> small,
        Set<String> island,
        Set<String> between,
        Set<String> generic,
        Set<String> levelArticles,
        Set<String> links,
        Set<String> presided,
        Set<String> towards,
        Set<String> near,
        Set<String> nearOf,
        Set<String> of,
        Set<String> departementArticles,
        Set<String> inside,
        Set<String> masculine,
        Set<String> plural,
        List<String> masculineArticles,
        List<String> pluralArticles,
        Set<String> metropolis,
        Set<String> distinguished,
        Set<String> articles,
        Set<String> and,
        Set<String> at,
        Set<String> in) {
    static PlaceWords of(KnowledgeBase knowledge) {
        WordSections words = knowledge.sections("collectivites");
        WordSections grammar = knowledge.sections("mots-outils");
        return new PlaceWords(
                words.of("petits-mots"),
                words.of("ile"),
                words.of("entre-deux-noms"),
                words.of("mots-generiques"),
                words.of("avant-le-second-niveau"),
                words.of("jusqu-au-nom"),
                words.of("preside"),
                words.of("vers"),
                words.of("pres"),
                words.of("pres-de"),
                words.of("avant-un-nom"),
                words.of("avant-un-departement"),
                words.of("dans"),
                words.of("contracte-au-masculin"),
                words.of("contracte-au-pluriel"),
                words.written("nom-au-masculin"),
                words.written("nom-au-pluriel"),
                words.of("metropole"),
                words.of("nomme-d-apres-sa-ville"),
                grammar.of("articles"),
                grammar.of("et"),
                grammar.of("a"),
                grammar.of("en"));
    }

    /** Returns whether an official name starts with a masculine article: « Le Havre ». */
    boolean isMasculine(String official) {
        return startsWith(official, masculineArticles);
    }

    /** Returns whether an official name starts with a plural article: « Les Lilas ». */
    boolean isPlural(String official) {
        return startsWith(official, pluralArticles);
    }

    private static boolean startsWith(String official, List<String> articles) {
        return articles.stream().anyMatch(article -> official.startsWith(article + " "));
    }
}
