package fr.retours.text.search;

import fr.retours.text.FrenchDictionary;
import fr.retours.text.vector.NearestPassages;

/**
 * What searches ask beside the index.
 *
 * @param dictionary of words that are no mistakes
 * @param passages near in meaning
 */
record SearchAids(FrenchDictionary dictionary, NearestPassages passages) {
    /** Searches by words alone. */
    static SearchAids of(FrenchDictionary dictionary) {
        return new SearchAids(dictionary, NearestPassages.none());
    }
}
