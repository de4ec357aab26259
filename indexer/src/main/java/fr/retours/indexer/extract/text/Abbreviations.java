package fr.retours.indexer.extract.text;

import java.util.regex.Pattern;

/** Abbreviations whose dot ends no sentence. */
final class Abbreviations {
    private static final String WORDS =
            "M|MM|Mr|Mme|Mmes|Mlle|Dr|Pr|Me|St|Ste|av|bd|bld|cf|ex|env|tél|art|p|pp|vol|éd|chap|arr|dép|coll|Ph|Th|Ch|Cl|Chr";

    /** A word with its dot, where it stands on its own. */
    static final String PATTERN = "(?<![\\p{L}\\p{M}'’-])(?:hab|" + WORDS + ")\\.(?=[\\s\\p{Z}])";

    private static final Pattern AT_END =
            Pattern.compile("(?:^|[\\s\\p{Z}(«\"'’])(?:n°|" + WORDS + "|\\p{Lu}\\.?-\\p{Lu}|\\p{Lu})\\.?$");

    private Abbreviations() {}

    /** Returns whether the text ends in an abbreviation or an initial, so that no sentence ends there. */
    static boolean endsIn(CharSequence text) {
        return AT_END.matcher(text).find();
    }
}
