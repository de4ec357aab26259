package fr.retours.indexer.extract.theme;

import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.extract.theme.ThemeCues.Cue;
import fr.retours.model.Evidence;
import fr.retours.model.Proof;
import fr.retours.model.Subject;
import fr.retours.model.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a recap has for one theme: the cues met, weighed, and the sentences they stand in. Not safe for concurrent use. */
final class ThemeTally {
    private static final int STRONG = 3;
    private static final int TITLE_FACTOR = 5;
    private static final int SUMMARY_FACTOR = 2;
    /** How often one cue counts: a word repeated through a text does not make ten themes' worth. */
    private static final int MOST_REPEATS = 3;

    private static final double MOST_CONFIDENT = 0.95;
    private static final double LEAST_CONFIDENT = 0.5;
    private static final double CONFIDENCE_STEP = 0.02;
    private static final int MOST_EVIDENCE = 5;

    private final Theme theme;
    private final Map<String, Integer> repeats = new HashMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private int score;
    private boolean titled;

    ThemeTally(Theme theme) {
        this.theme = theme;
    }

    void add(Cue cue, Sentence sentence) {
        if (repeats.merge(cue.folded(), 1, Integer::sum) > MOST_REPEATS && sentence.section() != Section.TITLE) {
            return;
        }
        score += cue.weight()
                * switch (sentence.section()) {
                    case TITLE -> TITLE_FACTOR;
                    case SUMMARY -> SUMMARY_FACTOR;
                    case BODY -> 1;
                };
        if (cue.weight() >= STRONG) {
            titled |= sentence.section() == Section.TITLE;
            if (!evidence.contains(sentence.evidence())) {
                evidence.add(sentence.evidence());
            }
        }
    }

    int score() {
        return score;
    }

    /** Returns whether at least one sentence says the theme in so many words. */
    boolean isDealtWith() {
        return !evidence.isEmpty();
    }

    /** Returns whether the title says it in so many words. */
    boolean isTitled() {
        return titled;
    }

    Subject subject(boolean main) {
        double confidence = Math.min(MOST_CONFIDENT, LEAST_CONFIDENT + CONFIDENCE_STEP * score);
        return new Subject(
                theme, main, new Proof(confidence, evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size()))));
    }
}
