package fr.retours.extraction.theme;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.place.TakenSpan;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TakenLetters;
import fr.retours.extraction.text.TextSection;
import fr.retours.extraction.theme.ThemeCues.Cue;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Subject;
import fr.retours.model.term.Theme;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Weighs the cues of every theme over a recap. A theme is dealt with when a sentence says so in so many words, or several
 * cues do together, and when it weighs enough in a recap of that length. The first sentences
 * of the body weigh more than the others; sentences that the summary repeats count once. A theme is a main one when the
 * title says it, or when it carries the recap. Immutable, safe for concurrent use.
 */
public final class ThemeExtractor {
    /** Three clear sentences, or as much in the title and summary. */
    private static final int MAIN_SCORE = 12;

    private static final double MAIN_SHARE = 0.6;
    /** How many words of the body say what a recap is about. */
    private static final int LEAD_WORDS = 100;

    private final ThemeCues cues;

    /** Takes the words of the themes from what is known. */
    public ThemeExtractor(KnowledgeBase knowledge) {
        cues = new ThemeCues(knowledge);
    }

    /**
     * Lists the themes, main ones first, then by weight, each with the sentences that say so.
     *
     * @param blocked names of bodies and people, whose words say no theme: « Ministère de la Transition écologique »
     */
    public List<Subject> extract(AnnotatedText text, List<TakenSpan> blocked) {
        Map<Theme, ThemeTally> tallies = new EnumMap<>(Theme.class);
        var taken = new TakenLetters(0);
        blocked.forEach(span -> taken.add(span.start(), span.end()));
        Set<String> read = new HashSet<>();
        int words = 0;
        for (Sentence sentence : text.sentences()) {
            if (sentence.section() != TextSection.TITLE && !read.add(text.textOf(sentence))) {
                continue;
            }
            boolean leads = words < LEAD_WORDS;
            words += (int) sentence.tokens().stream()
                    .filter(token -> Character.isLetterOrDigit(token.text().codePointAt(0)))
                    .count();
            Set<Cue> once = new LinkedHashSet<>(cues.in(sentence, taken));
            once.forEach(
                    cue -> tallies.computeIfAbsent(cue.theme(), ThemeTally::new).add(cue, sentence, leads));
        }
        int length = words;
        List<ThemeTally> ranked = tallies.values().stream()
                .filter(tally -> tally.isDealtWith(length))
                .sorted(Comparator.comparingInt(tally -> -tally.score()))
                .toList();
        List<ThemeTally> main = main(ranked);
        return Stream.concat(
                        main.stream().map(tally -> tally.subject(true)),
                        ranked.stream().filter(tally -> !main.contains(tally)).map(tally -> tally.subject(false)))
                .toList();
    }

    /** Chooses the main themes: those of the title, and those that weigh about as much as the heaviest. */
    private static List<ThemeTally> main(List<ThemeTally> ranked) {
        int most = ranked.isEmpty() ? 0 : ranked.getFirst().score();
        return ranked.stream()
                .filter(tally ->
                        tally.isTitled() || (tally.score() >= MAIN_SCORE && tally.score() >= MAIN_SHARE * most))
                .limit(RecapFacts.MAX_MAIN)
                .toList();
    }
}
