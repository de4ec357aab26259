package fr.retours.indexer.extract.text;

import java.util.Set;

/** Closed classes of small words that several rules ask for, folded. */
public final class SmallWords {
    /** « de Lyon », « du Rhône ». */
    public static final Set<String> OF = Set.of("de", "du", "des", "d");

    /** « la Ville », « l'ADEME ». */
    public static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");

    /** « sa démarche », « leur directrice ». */
    public static final Set<String> THIRD_PERSON_POSSESSIVES = Set.of("son", "sa", "ses", "leur", "leurs");

    /** « à Lyon », « dans la Drôme ». */
    public static final Set<String> WHERE = Set.of("a", "au", "aux", "en", "dans");

    /** « la prochaine édition »: what is still to come. */
    public static final Set<String> NEXT = Set.of("prochain", "prochaine", "prochains", "prochaines");

    /** Those that stand in names of bodies and say nothing by themselves. */
    public static final Set<String> ARTICLES_AND_PREPOSITIONS = Set.of(
            "le", "la", "les", "l", "de", "du", "des", "d", "et", "en", "a", "au", "aux", "pour", "sur", "un", "une");

    private SmallWords() {}
}
