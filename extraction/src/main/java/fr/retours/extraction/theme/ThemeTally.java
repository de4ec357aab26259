package fr.retours.extraction.theme;

import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextSection;
import fr.retours.extraction.theme.ThemeCues.Cue;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Subject;
import fr.retours.model.term.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a recap has for one theme: the cues met, weighed, and the sentences they stand in. Not safe for concurrent use. */
final class ThemeTally {
    private static final int STRONG = 3;
    private static final int TITLING = 2;
    /** Weight of different cues that say a theme together, none of which does alone. */
    private static final int TOGETHER = 7;
    /** Weight a word from which a recap deals with a theme. */
    private static final double DENSE = 0.0085;
    /** Weight that is enough in a recap of any length. */
    private static final int HEAVY = 14;
    /** Added to a recap's length, so that two lines are not about all that they name. */
    private static final int SPARE_WORDS = 250;

    private static final int TITLE_FACTOR = 5;
    private static final int SUMMARY_FACTOR = 2;
    private static final int LEAD_FACTOR = 2;
    /** How often one cue counts: a word repeated through a text does not make ten themes' worth. */
    private static final int MOST_REPEATS = 3;

    private static final double MOST_CONFIDENT = 0.95;
    private static final double LEAST_CONFIDENT = 0.5;
    private static final double CONFIDENCE_STEP = 0.02;
    private static final int MOST_EVIDENCE = 5;

    private final Theme theme;
    private final Map<String, Integer> repeats = new HashMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Evidence> hints = new ArrayList<>();
    private final Map<Evidence, List<FactReason>> reasons = new HashMap<>();
    private int score;
    private int different;
    private boolean titled;

    ThemeTally(Theme theme) {
        this.theme = theme;
    }

    /**
     * Counts a cue.
     *
     * @param leads whether the sentence is one of the first
     */
    void add(Cue cue, Sentence sentence, boolean leads) {
        int times = repeats.merge(cue.folded(), 1, Integer::sum);
        if (times > MOST_REPEATS && sentence.section() != TextSection.TITLE) {
            return;
        }
        if (times == 1) {
            different += cue.weight();
        }
        score += cue.weight()
                * switch (sentence.section()) {
                    case TITLE -> TITLE_FACTOR;
                    case SUMMARY -> SUMMARY_FACTOR;
                    case BODY -> leads ? LEAD_FACTOR : 1;
                };
        titled |= sentence.section() == TextSection.TITLE && cue.weight() >= TITLING;
        if (cue.weight() > 0) {
            addOnce(cue.weight() >= STRONG ? evidence : hints, sentence);
            reasons.computeIfAbsent(sentence.evidence(), first -> new ArrayList<>())
                    .add(BuiltInRule.THEME.reason(cue.folded() + " (" + cue.weight() + ")"));
        }
    }

    private static void addOnce(List<Evidence> evidence, Sentence sentence) {
        if (!evidence.contains(sentence.evidence())) {
            evidence.add(sentence.evidence());
        }
    }

    int score() {
        return score;
    }

    /**
     * Returns whether the recap deals with the theme: the title says so, or a sentence in so many words, or several cues
     * together, and the theme weighs enough in a recap of this length, so that a word in passing in a long one is none.
     *
     * @param words how many words the recap has
     */
    boolean isDealtWith(int words) {
        boolean isSaid = !evidence.isEmpty() || different >= TOGETHER;
        boolean weighsEnough = score >= HEAVY || score >= DENSE * (words + SPARE_WORDS);
        return titled || (isSaid && weighsEnough);
    }

    /** Returns whether the title says it in so many words. */
    boolean isTitled() {
        return titled;
    }

    Subject subject(boolean main) {
        List<Evidence> all = evidence.isEmpty() ? hints : evidence;
        List<Evidence> shown = all.subList(0, Math.min(MOST_EVIDENCE, all.size()));
        List<FactReason> why = shown.stream()
                .flatMap(one -> reasons.getOrDefault(one, List.of()).stream())
                .toList();
        double confidence = Math.min(MOST_CONFIDENT, LEAST_CONFIDENT + CONFIDENCE_STEP * score);
        return new Subject(theme, main, new Proof(confidence, shown, why));
    }
}
