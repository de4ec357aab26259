package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.PhrasePattern;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pattern that begins with one of some phrases, and is tried only at their first words: that is quicker than at each letter.
 *
 * @param firstWords of the phrases, folded
 */
record AnchoredPattern(Pattern pattern, Set<String> firstWords) {
    /** Compiles a pattern that begins with one of some phrases. */
    static AnchoredPattern of(String pattern, Stream<String> phrases) {
        return new AnchoredPattern(
                Pattern.compile(pattern),
                phrases.map(phrase -> LatinFolding.words(phrase).split(" ", 2)[0])
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Compiles a pattern that begins with one of some phrases, whose first letter may be a capital, and goes on. */
    static AnchoredPattern atAnyStart(List<String> phrases, String rest) {
        return of(PhrasePattern.atAnyStart(phrases) + rest, phrases.stream());
    }

    /** Finds where it fits, in order, not overlapping. */
    Stream<MatchResult> in(PlainWords words) {
        List<MatchResult> found = new ArrayList<>();
        var matcher = pattern.matcher(words.text()).useTransparentBounds(true);
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.start(i) >= end
                    && firstWords.contains(words.folded(i))
                    && matcher.region(words.start(i), words.text().length()).lookingAt()) {
                found.add(matcher.toMatchResult());
                end = matcher.end();
            }
        }
        return found.stream();
    }
}
