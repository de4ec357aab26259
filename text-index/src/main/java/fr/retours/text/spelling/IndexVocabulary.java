package fr.retours.text.spelling;

import fr.retours.text.analysis.StopWords;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.field.FieldTerms;
import fr.retours.text.field.RecapFields;
import fr.retours.text.field.TextField;
import fr.retours.text.query.QueryWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * What words a commit holds, folded as its terms are, for one search: what was looked up is remembered. For one thread. Looking up
 * fails when the index cannot be read.
 */
public final class IndexVocabulary {
    /** More corrections than this find more that was not meant than what was. */
    private static final int MOST_CORRECTIONS = 5;
    /** Words of one search beyond these are taken as they are spelt: looking for what is close to one takes milliseconds. */
    static final int MOST_CORRECTED = 8;

    private static final List<TextField> NAMES =
            TextField.SEARCHED.stream().filter(TextField::isNames).toList();

    private static final Comparator<Candidate> LIKELIEST_FIRST = Comparator.comparingDouble(Candidate::closeness)
            .thenComparingInt(Candidate::recaps)
            .reversed()
            .thenComparing(Candidate::term);

    private final IndexReader reader;
    private final SoundsOfNames sounds;
    private final SpellingRules rules;
    private final SearchBudget budget;
    private final Set<String> corrected = new HashSet<>();
    private final Map<String, List<String>> near = new HashMap<>();
    private final Map<String, List<String>> far = new HashMap<>();
    private final Map<String, Optional<String>> written = new HashMap<>();

    /** Looks words up in {@code reader}; stops with {@code budget}. */
    public IndexVocabulary(IndexReader reader, SoundsOfNames sounds, SpellingRules rules, SearchBudget budget) {
        this.rules = rules;
        this.reader = reader;
        this.sounds = sounds;
        this.budget = budget;
    }

    /** Returns whether some recap holds a word as inflected. */
    public boolean knows(String exact) throws IOException {
        for (TextField field : TextField.SEARCHED) {
            if (isIn(field.exact(), exact)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether some recap holds a word with this stem. */
    public boolean knowsStem(String stem) throws IOException {
        for (TextField field : TextField.SEARCHED) {
            if (field.isStemmed() && isIn(field.stem(), stem)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether some recap holds a word in any form. */
    public boolean holds(QueryWord word) throws IOException {
        return knows(word.exact()) || knowsStem(word.stem());
    }

    private boolean isIn(String field, String term) throws IOException {
        return reader.docFreq(new Term(field, term)) > 0;
    }

    /** Returns the words of texts, as inflected, that start so, those first that most recaps hold. */
    public List<String> startingWith(String start, int most) throws IOException {
        List<Candidate> starting = new ArrayList<>();
        var all = FieldTerms.startingWith(reader, new Term(TextField.BODY.exact(), start));
        for (var term = all.next(); term != null; term = all.next()) {
            starting.add(new Candidate(term.utf8ToString(), 1, all.docFreq()));
        }
        return starting.stream()
                .sorted(LIKELIEST_FIRST)
                .limit(most)
                .map(Candidate::term)
                .toList();
    }

    /** Returns the words that someone who typed {@code exact} may have meant, the likeliest first. */
    public List<String> corrections(String exact) throws IOException {
        var known = near.get(exact);
        if (known == null) {
            known = close(exact, rules.typos().allowedIn(exact), TypoTolerance.RIGHT_LETTERS);
            near.put(exact, known);
        }
        return known;
    }

    /**
     * Returns the words further off that may have been meant by a word that nothing is close to: names that sound alike, and
     * words of which the first letter is another.
     */
    public List<String> farCorrections(String exact) throws IOException {
        var known = far.get(exact);
        if (known == null) {
            known = exact.length() > TypoTolerance.LONGEST
                            || rules.typos().stems().isListed(exact)
                    ? List.of()
                    : furtherOff(exact);
            far.put(exact, known);
        }
        return known;
    }

    private List<String> furtherOff(String exact) throws IOException {
        var alike = sounds.like(exact);
        return alike.isEmpty()
                ? close(exact, Math.min(1, rules.typos().allowedIn(exact)), 0)
                : alike.subList(0, Math.min(MOST_CORRECTIONS, alike.size()));
    }

    /**
     * Returns whether a word may be one of names: most recaps write it with a capital, or only names have it, or nobody knows
     * how it is written and it carries a subject.
     */
    public boolean isName(String exact) throws IOException {
        if (isIn(TextField.BODY.exact(), exact)) {
            return form(exact)
                    .map(form -> Character.isUpperCase(form.codePointAt(0)))
                    .orElse(!StopWords.isPlain(exact));
        }
        for (TextField field : NAMES) {
            if (isIn(field.exact(), exact)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether some recaps hold a word in capitals and others in small letters alone: AMI and « ami ». */
    public boolean isInCapitalsToo(String exact) throws IOException {
        int capitals = reader.docFreq(new Term(RecapFields.CAPITALS, exact));
        return capitals > 0 && capitals < reader.docFreq(new Term(TextField.BODY.exact(), exact));
    }

    /** Returns whether a word is one of names, and someone bears it. */
    public boolean isGivenToPeople(String exact) throws IOException {
        return isIn(TextField.PEOPLE.exact(), exact) && isName(exact);
    }

    /** Returns the names of people and bodies, as written, that sound like what is typed, blanks aside; none if one of them is typed. */
    public List<String> namesLike(String typed) {
        return sounds.named(typed);
    }

    /** Returns whether a word as typed is in the dictionary. */
    public boolean isFrench(String typed) {
        return rules.dictionary().has(typed);
    }

    /** Returns how most recaps write a word of the index: with its accents, and a capital where it has one. */
    public String written(String exact) throws IOException {
        return form(exact).orElse(exact);
    }

    private Optional<String> form(String exact) throws IOException {
        var known = written.get(exact);
        if (known == null) {
            budget.check();
            known = WrittenForms.mostUsed(reader, exact);
            written.put(exact, known);
        }
        return known;
    }

    private List<String> close(String exact, int edits, int rightLetters) throws IOException {
        if (edits == 0 || !mayBeCorrected(exact)) {
            return List.of();
        }
        var close = new CloseWords(exact, edits, rightLetters);
        Map<String, Candidate> candidates = new HashMap<>();
        for (TextField field : TextField.SEARCHED) {
            budget.check();
            collect(field.exact(), close, candidates);
        }
        return candidates.values().stream()
                .sorted(LIKELIEST_FIRST)
                .limit(MOST_CORRECTIONS)
                .map(Candidate::term)
                .toList();
    }

    private boolean mayBeCorrected(String exact) {
        return corrected.contains(exact) || (corrected.size() < MOST_CORRECTED && corrected.add(exact));
    }

    private void collect(String field, CloseWords close, Map<String, Candidate> candidates) throws IOException {
        var found = close.in(reader, field);
        for (var term = found.next(); term != null; term = found.next()) {
            String word = term.utf8ToString();
            var candidate = new Candidate(word, close.closeness(), found.docFreq());
            if (candidate.closeness() < 1) {
                candidates.merge(word, candidate, Candidate::and);
            }
        }
    }

    /**
     * A word like the one typed.
     *
     * @param closeness higher with fewer mistakes
     * @param recaps in how many it stands in the field where most have it
     */
    private record Candidate(String term, float closeness, int recaps) {
        Candidate and(Candidate other) {
            return recaps >= other.recaps ? this : other;
        }
    }
}
