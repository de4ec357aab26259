package fr.retours.extraction.name;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.Words;
import fr.retours.model.text.LatinFolding;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds people named by initials and a family name: « N. Delmas », « J.-P. Le Goff », « Ph. de Kerlaz », « DELMAS N. ».
 * Immutable.
 */
final class InitialNames {
    private static final double SHOWN = 0.9;
    private static final double FORM = 0.8;
    private static final int MOST = 3;

    private static final Pattern INITIAL =
            Pattern.compile("\\p{Lu}\\p{Ll}?\\.?-\\p{Lu}\\p{Ll}?\\.?|\\p{Lu}\\.(\\p{Lu}\\.)?");

    private static final WordClass OPENERS = new WordClass("mots-des-noms", "pas-devant-initiale");

    /** Words behind which a name stands in mid-sentence, whatever it may mean elsewhere. */
    private static final WordClass BEFORE = new WordClass("mots-des-noms", "devant-initiale");

    private final Lexicon lexicon;
    private final GivenNames given;
    private final NameParts parts;
    private final PersonSigns signs;
    /** Words behind which a capital letter numbers something: « partie B. ». */
    private final Set<String> lettered;
    /** Initials of several letters, as written: « Ph. ». */
    private final Set<String> longer;
    /** Civilities, and what companies, councils and notes are called in short, as written. */
    private final Set<String> notInitials;

    InitialNames(Lexicon lexicon, GivenNames given, NameParts parts, PersonSigns signs, KnowledgeBase knowledge) {
        var written = knowledge.sections("mots-des-noms");
        lettered = knowledge.table("lettres", 1).foldedSet();
        longer = Set.copyOf(written.written("initiales-de-plusieurs-lettres"));
        notInitials = Set.copyOf(written.written("pas-des-initiales"));
        this.lexicon = lexicon;
        this.given = given;
        this.parts = parts;
        this.signs = signs;
    }

    /** Returns whether a word may stand for given names. */
    boolean isInitial(Words words, int i) {
        String text = words.written(i);
        return text.length() <= 6
                && Character.isUpperCase(text.charAt(0))
                && (text.endsWith(".") || text.indexOf('-') > 0)
                && !notInitials.contains(text)
                && isInitial(text);
    }

    /** Returns whether someone is named by initials only. */
    boolean isShort(PersonMention one) {
        return isInitial(given(one));
    }

    private boolean isInitial(String written) {
        return INITIAL.matcher(written).matches() || longer.contains(written);
    }

    /** Returns whether the initials of someone can be those of another, named in full, with the same family name. */
    boolean stand(PersonMention initials, PersonMention full) {
        String given = LatinFolding.words(given(full));
        String[] letters = LatinFolding.words(given(initials)).split(" ", -1);
        return !isShort(full)
                && !given.isEmpty()
                && LatinFolding.words(initials.family()).equals(LatinFolding.words(full.family()))
                && given.startsWith(letters[0])
                && (letters.length < 2 || given.contains(" " + letters[1]));
    }

    private static String given(PersonMention one) {
        int length = one.name().length() - one.family().length();
        return length <= 0 ? "" : one.name().substring(0, length).strip();
    }

    /** Reads the name that starts at a word; a letter that numbers a section or is a part of another name is none. */
    Optional<PersonMention> at(Words words, int i, BitSet bodies, boolean titled) {
        int limit = words.end(words.sentenceOf(i));
        if (!isInitial(words, i)) {
            return familyFirst(words, i, limit, bodies);
        }
        boolean numbers = !titled && i > words.first(words.sentenceOf(i)) && isNumbering(words, i);
        return numbers ? Optional.empty() : initialFirst(words, i, limit, bodies, titled);
    }

    /** « le scénario B », « la S. A. Truchon »: a letter that counts, or is a part of another name. */
    private boolean isNumbering(Words words, int i) {
        return isInitial(words, i - 1) || words.in(i - 1, OPENERS) || lettered.contains(words.folded(i - 1));
    }

    private Optional<PersonMention> initialFirst(Words words, int i, int limit, BitSet bodies, boolean titled) {
        int family = i + 1;
        while (family < limit && family - i < MOST && isInitial(words, family)) {
            family++;
        }
        int end = family < limit ? parts.familyEnd(words, family, bodies) : family;
        if (end == family || words.written(end - 1).length() < 2) {
            return Optional.empty();
        }
        boolean shown = titled || isShown(words, i, end, limit, bodies);
        return shown || isLikely(words, i, family, end)
                ? Optional.of(new PersonMention(
                        i,
                        end,
                        words.written(i, end),
                        words.written(family, end),
                        shown ? SHOWN : FORM,
                        BuiltInRule.INITIAL.reason(words.written(i, family))))
                : Optional.empty();
    }

    private boolean isShown(Words words, int from, int end, int limit, BitSet bodies) {
        return signs.isBeforeFunction(words, end, limit)
                || PersonSigns.isBeforeBody(words, end, limit, bodies)
                || PersonSigns.isBeforeName(words, end, limit)
                || signs.acts(words, end, limit)
                || signs.isBehindFunction(words, from)
                || signs.isSpokenOf(words, from);
    }

    /** A name in mid-sentence, in a row or alone on its line; no common word behind a letter at the head of a line. */
    private boolean isLikely(Words words, int from, int family, int end) {
        int first = words.first(words.sentenceOf(from));
        boolean common = lexicon.isCommonWord(words.written(family));
        if (from == first || (from == first + 1 && !words.isWord(first))) {
            boolean row = end < words.end(words.sentenceOf(from)) - 1
                    && isInitial(words, end + 1)
                    && (words.is(end, ",") || words.grammar().and().contains(words.folded(end)));
            return row || (!common && !words.isAllCapitals(family) && end == words.end(words.sentenceOf(from)));
        }
        return !common || words.in(from - 1, BEFORE) || !words.isWord(from - 1);
    }

    /** « DELMAS N. (INRAE) », « Delmas N., directrice »: shown by what follows. */
    private Optional<PersonMention> familyFirst(Words words, int i, int limit, BitSet bodies) {
        int at = i + 1;
        if (at >= limit || !words.isCapital(at) || words.written(i).length() < 3) {
            return Optional.empty();
        }
        boolean letter = words.written(at).length() == 1 && at + 1 < limit && words.is(at + 1, ".");
        int end = letter ? at + 2 : at + 1;
        boolean fits = (letter || isInitial(words, at))
                && (words.isAllCapitals(i)
                        || (!given.contains(words.written(i)) && !lexicon.isCommonWord(words.written(i))))
                && parts.canBeFamily(words, i)
                && (i == words.first(words.sentenceOf(i)) || !words.isCapital(i - 1))
                && isShown(words, i, end, limit, bodies);
        String family = words.written(i);
        String initial = words.written(at) + (letter ? "." : "");
        return fits
                ? Optional.of(new PersonMention(
                        i, end, initial + " " + family, family, FORM, BuiltInRule.INITIAL.reason(initial)))
                : Optional.empty();
    }
}
