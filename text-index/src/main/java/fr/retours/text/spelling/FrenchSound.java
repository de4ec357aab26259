package fr.retours.text.spelling;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a French word sounds, roughly: names written by ear have the key of the name (« Engelman » and « Engelmann »,
 * « Crépeaux » and « Crepo », « Gallois » and « Galloit »). Vowels that sound alike, mute endings and double letters are
 * one; the rules are those of French spelling, applied in order.
 */
final class FrenchSound {
    private static final List<Rule> RULES = List.of(
            rule("[^a-z]", ""),
            rule("(.)\\1+", "$1"),
            rule("(?<=an)c(?=ois)", "s"), // the cedilla of François is folded away
            rule("(?:sch|sh)", "ch"),
            rule("ph", "f"),
            rule("(?<!c)h", ""),
            rule("qu|q|ck|ch(?=[lrn])|c(?=[^eiyh]|$)|k", "k"),
            rule("g(?=[eiy])", "j"),
            rule("gu(?=[eiy])", "g"),
            rule("sc(?=[eiy])|c(?=[eiy])|t(?=ion)|z", "s"),
            rule("w", "v"),
            rule("(?:eaux?|aul?[dtx]?)$|eau|au", "o"),
            rule("(?<=o)(?:ts?|ds?|s|x|p)$", ""),
            rule("y", "i"),
            rule("oe(?=[iu])", "e"),
            rule("(?:[ae]in|[ae]im|un|um|in|im)(?![aeiounm])", "1"),
            rule("(?:an|am|en|em|aen)(?![aeiounm])", "2"),
            rule("(?:on|om)(?![aeiounm])", "3"),
            rule("oi", "4"),
            rule("(?:er|ez|et|ai[ts]?|ait|aient|ee|ees|es)$", "e"),
            rule("ai|ei|ay|ey", "e"),
            rule("ou", "u"),
            rule("x", "ks"),
            rule("(.)\\1+", "$1"),
            rule("(?<=.)(?:e|es)$", ""),
            rule("(?<=..)[stdpxz]$", ""));

    private FrenchSound() {}

    private record Rule(Pattern spelling, String sound) {}

    private static Rule rule(String spelling, String sound) {
        return new Rule(Pattern.compile(spelling), sound);
    }

    /** Returns the key of a folded word; words with one key sound alike. Empty for a word without letters. */
    static String key(String word) {
        String key = word;
        for (Rule rule : RULES) {
            key = rule.spelling().matcher(key).replaceAll(rule.sound());
        }
        return key;
    }
}
