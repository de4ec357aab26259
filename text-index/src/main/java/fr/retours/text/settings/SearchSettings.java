package fr.retours.text.settings;

import fr.retours.text.FrenchDictionary;
import java.util.List;

/**
 * What a search is set to. All of it is in force without indexing anew.
 *
 * @param synonyms groups beside ours, as {@code synonyms.txt} has them
 * @param dictionary of words that are no mistakes, also where no recap holds them
 */
public record SearchSettings(RankingWeights weights, List<String> synonyms, FrenchDictionary dictionary) {
    /** What is shipped, without a dictionary. */
    public static final SearchSettings SHIPPED =
            new SearchSettings(RankingWeights.SHIPPED, List.of(), FrenchDictionary.none());

    /** Copies the list. */
    public SearchSettings {
        synonyms = List.copyOf(synonyms);
    }

    /** Returns these with other weights. */
    SearchSettings with(RankingWeights others) {
        return new SearchSettings(others, synonyms, dictionary);
    }

    /** Returns these with other groups of synonyms beside ours. */
    SearchSettings with(List<String> groups) {
        return new SearchSettings(weights, groups, dictionary);
    }

    /** Returns these with another dictionary. */
    public SearchSettings with(FrenchDictionary other) {
        return new SearchSettings(weights, synonyms, other);
    }
}
