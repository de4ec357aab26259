package fr.retours.extraction.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/**
 * LanguageTool's French dictionary: lemmas and word classes of 660,000 forms. Safe for concurrent use; words looked up
 * are kept, up to a bound.
 */
public final class Lexicon {
    private static final String FILE = "/org/languagetool/resource/fr/french.dict";
    private static final String BARE_CAPITAL = "E";
    private static final String ACCENTED = "é";
    private static final int MOST_KEPT = 200_000;

    private final ThreadLocal<DictionaryLookup> lookups;
    private final Map<String, Readings> kept = new ConcurrentHashMap<>();

    /**
     * One reading of a word.
     *
     * @param lemma the entry it is a form of
     * @param tag LanguageTool's tag: {@code N f s}, {@code V ind pres 3 s}, {@code Z m} for a given name…
     */
    public record Form(String lemma, String tag) {}

    /** What is kept of a word. */
    private record Readings(List<Form> forms, List<String> lemmas) {}

    /**
     * Loads the dictionary.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public Lexicon() {
        try {
            URL url = Lexicon.class.getResource(FILE);
            if (url == null) {
                throw new IOException("no " + FILE + " on the class path");
            }
            Dictionary dictionary = Dictionary.read(url);
            lookups = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
        } catch (IOException e) {
            throw new UncheckedIOException("LanguageTool's French dictionary cannot be read", e);
        }
    }

    /** Returns the readings of a word exactly as written; empty when it is unknown. */
    public List<Form> forms(String word) {
        return readings(word).forms();
    }

    /** Returns the entries that a word, exactly as written, may be a form of. */
    List<String> lemmas(String word) {
        return readings(word).lemmas();
    }

    private Readings readings(String word) {
        Readings known = kept.get(word);
        if (known != null) {
            return known;
        }
        List<Form> forms = lookups.get().lookup(word).stream()
                .map(data -> new Form(String.valueOf(data.getStem()), String.valueOf(data.getTag())))
                .toList();
        var found =
                new Readings(forms, forms.stream().map(Form::lemma).distinct().toList());
        if (kept.size() < MOST_KEPT) {
            kept.put(word, found);
        }
        return found;
    }

    /**
     * Returns whether the dictionary has a word that somebody typed, as written, in lower case or with a capital. What
     * strangers type is not kept.
     */
    public boolean knows(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return !typed.isEmpty()
                && Stream.of(typed, lower, lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1))
                        .anyMatch(one -> !lookups.get().lookup(one).isEmpty());
    }

    /** Returns whether the dictionary gives the word, as written, for a given name. */
    public boolean isGivenName(String word) {
        return isGivenName(word, "m") || isGivenName(word, "f");
    }

    /** The same of a gender as tags write it, « m » or « f ». */
    boolean isGivenName(String word, String gender) {
        return forms(word).stream().anyMatch(form -> form.tag().startsWith("Z " + gender));
    }

    /** Returns whether the word is a given name and, in lower case, no common word. */
    public boolean isGivenNameOnly(String word) {
        return isGivenName(word) && !isCommonWord(word);
    }

    /** Returns whether the word in lower case is a common word: neither a name nor unknown. */
    public boolean isCommonWord(String word) {
        return forms(word.toLowerCase(Locale.ROOT)).stream()
                .anyMatch(form -> !form.tag().startsWith("Z"));
    }

    /** Returns whether the word is a common one, written with a capital that lacks its accent perhaps: « Energie ». */
    public boolean isCommonWithCapital(String word) {
        return isCommonWord(word) || (word.startsWith(BARE_CAPITAL) && isCommonWord(ACCENTED + word.substring(1)));
    }

    /** Returns whether the word may be a proper noun: known as written, with its capital, or no common word. */
    public boolean mayBeProper(String word) {
        return !isCommonWord(word) || !forms(word).isEmpty();
    }

    /** Returns whether a reading of the word in lower case has a tag that starts so. */
    public boolean has(String word, String tag) {
        return forms(word.toLowerCase(Locale.ROOT)).stream()
                .anyMatch(form -> form.tag().startsWith(tag));
    }
}
