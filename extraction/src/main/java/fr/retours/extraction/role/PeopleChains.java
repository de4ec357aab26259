package fr.retours.extraction.role;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Joins people named one after the other into chains. */
public final class PeopleChains {
    private static final WordClass WITHIN = new WordClass("mots-des-parts", "dans-une-rangee");
    private static final WordClass JOINTS = new WordClass("mots-des-parts", "joint-deux-personnes");

    private PeopleChains() {}

    public static List<PeopleChain> of(Words words, List<Bearer> bearers) {
        var chains = new ArrayList<PeopleChain>();
        var open = new ArrayList<Bearer>();
        for (Bearer one : bearers) {
            if (!open.isEmpty() && !isGap(words, open.getLast().end(), one.start())) {
                chains.add(close(words, open));
                open.clear();
            }
            open.add(one);
        }
        if (!open.isEmpty()) {
            chains.add(close(words, open));
        }
        return chains;
    }

    private static PeopleChain close(Words words, List<Bearer> open) {
        return new PeopleChain(
                words.sentenceOf(open.getFirst().start()),
                List.copyOf(open),
                open.getFirst().start(),
                open.getLast().end());
    }

    /** Returns whether between two people only commas and joining words stand. */
    static boolean isGap(Words words, int from, int to) {
        if (to <= from || to - from > 5 || words.sentenceOf(from - 1) != words.sentenceOf(to)) {
            return false;
        }
        boolean joint = false;
        int open = words.is(from, ")") ? from + 1 : from;
        for (int i = open; i < to; i++) {
            String folded = words.folded(i);
            if (folded.isEmpty() ? ":.()".contains(words.token(i).text()) : !words.in(i, WITHIN)) {
                return false;
            }
            joint |= folded.isEmpty() || words.in(i, JOINTS);
        }
        return joint;
    }
}
