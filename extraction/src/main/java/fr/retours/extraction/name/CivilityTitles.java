package fr.retours.extraction.name;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;

/** « Mme », « M. », « Dr » before a name. */
public final class CivilityTitles {
    private static final WordClass TITLES = new WordClass("mots-des-noms", "civilites-devant-un-nom");

    private CivilityTitles() {}

    /**
     * Goes back over « Mme », « M. » and « M . ».
     *
     * @param name first word of the name
     * @param free how far back one may go
     * @return first word of what stands before the name, or of the name
     */
    public static int before(Words words, int name, int free) {
        int start = name;
        while (start > free) {
            boolean dotted = start - 1 > free && words.is(start - 1, ".") && words.in(start - 2, TITLES);
            if (!dotted && !words.in(start - 1, TITLES)) {
                break;
            }
            start -= dotted ? 2 : 1;
        }
        return start;
    }
}
