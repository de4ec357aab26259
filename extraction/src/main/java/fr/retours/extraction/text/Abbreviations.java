package fr.retours.extraction.text;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.PhrasePattern;
import java.util.regex.Pattern;

/** Abbreviations whose dot ends no sentence. Immutable. */
final class Abbreviations {
    /** A word with its dot, where it stands on its own. */
    private final String pattern;

    private final Pattern atEnd;

    /** Takes them from the list {@code decoupage.txt}. */
    Abbreviations(KnowledgeBase knowledge) {
        var cutting = knowledge.sections("decoupage");
        String words = PhrasePattern.anyOf(cutting.written("abreviations"));
        String inside = PhrasePattern.anyOf(cutting.written("abreviations-dans-la-phrase"));
        String bare = PhrasePattern.anyOf(cutting.written("abreviations-sans-point"));
        pattern = "(?<![\\p{L}\\p{M}'’-])(?:" + inside + "|" + words + ")\\.(?=[\\s\\p{Z}])";
        atEnd = Pattern.compile(
                "(?:^|[\\s\\p{Z}(«\"'’])(?:" + bare + "|" + words + "|\\p{Lu}\\.?-\\p{Lu}|\\p{Lu})\\.?$");
    }

    /** Returns the regular expression of an abbreviation with its dot. */
    String pattern() {
        return pattern;
    }

    /** Returns whether the text ends in an abbreviation or an initial, so that no sentence ends there. */
    boolean endsIn(CharSequence text) {
        return atEnd.matcher(text).find();
    }
}
