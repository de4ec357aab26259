package fr.retours.text;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** The vocabulary of a commit. */
final class IndexVocabulary implements Vocabulary {
    /** More corrections than this find more that was not meant than what was. */
    private static final int MOST_CORRECTIONS = 5;

    private static final Comparator<Candidate> LIKELIEST_FIRST = Comparator.comparingDouble(Candidate::closeness)
            .thenComparingInt(Candidate::recaps)
            .reversed()
            .thenComparing(Candidate::term);

    private final IndexReader reader;
    private final SoundsOfNames sounds;

    IndexVocabulary(IndexReader reader, SoundsOfNames sounds) {
        this.reader = reader;
        this.sounds = sounds;
    }

    @Override
    public boolean knows(String exact) throws IOException {
        for (TextField field : TextField.SEARCHED) {
            if (isIn(field.exact(), exact)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean knowsStem(String stem) throws IOException {
        for (TextField field : TextField.SEARCHED) {
            if (field.isStemmed() && isIn(field.stem(), stem)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(String field, String term) throws IOException {
        return reader.docFreq(new Term(field, term)) > 0;
    }

    @Override
    public List<String> corrections(String exact) throws IOException {
        return close(exact, Typos.allowedIn(exact), Typos.RIGHT_LETTERS);
    }

    @Override
    public List<String> farCorrections(String exact) throws IOException {
        if (Stems.isListed(exact)) {
            return List.of();
        }
        var alike = sounds.like(exact);
        return alike.isEmpty()
                ? close(exact, Math.min(1, Typos.allowedIn(exact)), 0)
                : alike.subList(0, Math.min(MOST_CORRECTIONS, alike.size()));
    }

    @Override
    public String written(String exact) throws IOException {
        return WrittenForms.mostUsed(reader, exact);
    }

    private List<String> close(String exact, int edits, int rightLetters) throws IOException {
        if (edits == 0) {
            return List.of();
        }
        var close = new CloseWords(exact, edits, rightLetters);
        Map<String, Candidate> candidates = new HashMap<>();
        for (TextField field : TextField.SEARCHED) {
            collect(field.exact(), close, candidates);
        }
        return candidates.values().stream()
                .sorted(LIKELIEST_FIRST)
                .limit(MOST_CORRECTIONS)
                .map(Candidate::term)
                .toList();
    }

    private void collect(String field, CloseWords close, Map<String, Candidate> candidates) throws IOException {
        var found = close.in(reader, field);
        for (var term = found.next(); term != null; term = found.next()) {
            String word = term.utf8ToString();
            var candidate = new Candidate(word, close.closeness(word), found.docFreq());
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
