package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.SaintWords;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.InterruptionCheck;
import fr.retours.extraction.text.Sentence;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text cut at every hyphen and apostrophe, so that « Ile de France », « Île-de-France » and « Île-
 * de-France » are the same three words.
 */
final class PlainWords {
    /** They stand small in a name or around it. */
    private static final WordClass SMALL = new WordClass("collectivites", "petits-mots");

    private static final WordClass ARTICLES = new WordClass("mots-outils", "articles");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final int WIDEST_GAP = 3;
    /** « Anne Morel - Brest Métropole » are two names. */
    private static final String DASH = " - ";

    private static final Set<String> DASHES = Set.of(DASH, " \u2013 ", " \u2014 ");

    private static final Set<String> QUOTES = Set.of("\u00AB", "\u201C", "\"");

    private static final String JOINTS = " \u00A0\u202F-\u2010\u2011'’ʼ";

    private final AnnotatedText text;
    private final KnowledgeBase knowledge;
    private final List<Word> words = new ArrayList<>();

    private record Word(int start, int end, String folded, int sentence) {}

    PlainWords(AnnotatedText text, KnowledgeBase knowledge) {
        this.text = text;
        this.knowledge = knowledge;
        for (int i = 0; i < text.sentences().size(); i++) {
            Sentence sentence = text.sentences().get(i);
            Matcher matcher = WORD.matcher(text.text()).region(sentence.start(), sentence.end());
            while (matcher.find()) {
                words.add(new Word(
                        matcher.start(), matcher.end(), SaintWords.inFull(LatinFolding.words(matcher.group())), i));
            }
        }
    }

    String text() {
        return text.text();
    }

    int size() {
        return words.size();
    }

    int start(int i) {
        return words.get(i).start;
    }

    int end(int i) {
        return words.get(i).end;
    }

    /** Returns the first word that starts at an offset or behind it; as many as there are when none does. */
    int at(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (words.get(middle).start < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns a word folded; empty beyond the text. */
    String folded(int i) {
        return i >= 0 && i < words.size() ? words.get(i).folded : "";
    }

    /** Returns whether a word, folded, is one of a class; false beyond the text. */
    boolean in(int i, WordClass type) {
        return all(type).contains(folded(i));
    }

    /** Returns the words of a class, folded. */
    Set<String> all(WordClass type) {
        return knowledge.words(type);
    }

    String folded(int from, int to) {
        var joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i == from ? "" : " ").append(words.get(i).folded);
        }
        return joined.toString();
    }

    String written(int from, int to) {
        return text.text().substring(words.get(from).start, words.get(to - 1).end);
    }

    Sentence sentence(int i) {
        return text.sentences().get(words.get(i).sentence);
    }

    /** Returns what stands between a word and the next one; a line end when the sentence ends. */
    String gapAfter(int i) {
        if (i < 0 || i + 1 >= words.size() || words.get(i).sentence != words.get(i + 1).sentence) {
            return "\n";
        }
        return text.text().substring(words.get(i).end, words.get(i + 1).start);
    }

    /** Returns whether a word and the next one may be parts of one name: nothing but blank, hyphen, apostrophe between. */
    boolean joined(int i) {
        InterruptionCheck.check();
        String gap = gapAfter(i);
        boolean joins = !gap.isEmpty() && gap.length() <= WIDEST_GAP && !gap.equals(DASH);
        for (int at = 0; joins && at < gap.length(); at++) {
            joins = JOINTS.indexOf(gap.charAt(at)) >= 0;
        }
        return joins;
    }

    boolean hyphenAfter(int i) {
        return gapAfter(i).equals("-");
    }

    /** Returns whether a dash with blanks around it follows a word. */
    boolean dashAfter(int i) {
        return DASHES.contains(gapAfter(i));
    }

    /** Returns whether nothing but an opening quotation mark stands before a word: « la commune de « Vif » ». */
    boolean quoteBefore(int i) {
        return QUOTES.contains(gapAfter(i - 1).strip());
    }

    boolean isSmall(int i) {
        return in(i, SMALL);
    }

    boolean isArticle(int i) {
        return in(i, ARTICLES);
    }

    boolean isCapital(int i) {
        return Character.isUpperCase(text.text().codePointAt(words.get(i).start));
    }

    boolean isAllCapitals(int from, int to) {
        String written = written(from, to);
        return written.equals(written.toUpperCase(Locale.ROOT));
    }

    /** Returns whether the sentence of a word is all in capitals. */
    boolean isInCapitals(int i) {
        Sentence sentence = sentence(i);
        return text().substring(sentence.start(), sentence.end()).chars().noneMatch(Character::isLowerCase);
    }

    /** Returns whether the text right before a word is this character, blanks apart. */
    boolean follows(int i, char mark) {
        int at = words.get(i).start - 1;
        while (at >= 0 && text.text().charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && text.text().charAt(at) == mark;
    }

    /** Returns the text behind a word up to the end of its sentence. */
    String rest(int i) {
        return text.text().substring(words.get(i).end, sentence(i).end());
    }
}
