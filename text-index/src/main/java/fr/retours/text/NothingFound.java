package fr.retours.text;

import java.util.List;

/**
 * What may help whoever found nothing.
 *
 * @param words the words that no recap holds
 * @param filters the filters without which something is found, the most helpful first
 * @param names people, bodies and recaps whose name fits the query best
 * @param themes what most recaps are about, to browse
 */
public record NothingFound(List<Word> words, List<Without> filters, List<Suggestion> names, List<FacetCount> themes) {
    /** Copies the lists. */
    public NothingFound {
        words = List.copyOf(words);
        filters = List.copyOf(filters);
        names = List.copyOf(names);
        themes = List.copyOf(themes);
    }

    /**
     * A word that no recap holds.
     *
     * @param spellings words of the index that look or sound like it, the likeliest first
     */
    public record Word(String typed, List<String> spellings) {
        /** Copies the spellings. */
        public Word {
            spellings = List.copyOf(spellings);
        }
    }

    /**
     * A filter in the way.
     *
     * @param parameter its name; {@code from} stands for both days
     * @param recaps how many are found without it
     */
    public record Without(String parameter, int recaps) {}
}
