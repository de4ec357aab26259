package fr.retours.indexer.extract.theme;

import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.Reason;
import fr.retours.indexer.extract.text.Reason.Rule;
import fr.retours.indexer.lexicon.Knowledge;
import fr.retours.model.fact.Evidence;
import fr.retours.model.term.Theme;
import java.util.List;

/** Tells which words of a sentence point to a theme, with their weights. Immutable, safe for concurrent use. */
public final class ThemeReasons {
    private final ThemeCues cues;

    /** Takes the words of the themes from what is known. */
    public ThemeReasons(Knowledge knowledge) {
        cues = new ThemeCues(knowledge);
    }

    /** Lists the theme's words in the sentence that is a proof of it, the heaviest first: « tiers lieu (3) ». */
    public Reason theme(AnnotatedText text, Evidence sentence, Theme theme) {
        List<String> words = text.sentenceAround(sentence.start(), sentence.end()).stream()
                .flatMap(one -> cues.in(one, List.of()).stream())
                .filter(cue -> cue.theme() == theme)
                .sorted((one, other) -> Integer.compare(other.weight(), one.weight()))
                .map(cue -> cue.folded() + " (" + cue.weight() + ")")
                .distinct()
                .toList();
        return new Reason(Rule.THEME, words);
    }
}
