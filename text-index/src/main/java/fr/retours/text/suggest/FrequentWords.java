package fr.retours.text.suggest;

import fr.retours.model.text.LatinFolding;
import fr.retours.text.field.FieldTerms;
import fr.retours.text.field.RecapFields;
import fr.retours.text.field.RecapWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The words that many recaps use, as {@link RecapWords} chose them. */
final class FrequentWords {
    /** A word that fewer recaps use is a slip or a name. */
    private static final int FEWEST_RECAPS = 2;

    private static final int MOST_WORDS = 20_000;

    private static final Comparator<Word> MOST_USED =
            Comparator.comparingInt(Word::recaps).reversed().thenComparing(Word::form);

    /** Of several the shortest, with accents and in small letters. */
    private static final Comparator<Form> MOST_WRITTEN = Comparator.comparingInt(Form::recaps)
            .reversed()
            .thenComparing(Form::written, Comparator.comparingInt(String::length))
            .thenComparing(Form::written, Comparator.reverseOrder());

    private FrequentWords() {}

    /**
     * A word in all its inflections.
     *
     * @param form as most recaps write it
     * @param others as some others write it, accents and case aside
     * @param recaps how many use it
     */
    record Word(String form, List<String> others, int recaps) {}

    /** Returns the words, most used first. */
    static List<Word> of(IndexReader reader) throws IOException {
        List<Word> words = new ArrayList<>();
        var live = MultiBits.getLiveDocs(reader);
        var all = FieldTerms.of(reader, RecapFields.WORD);
        var stem = "";
        List<Form> forms = new ArrayList<>();
        for (var term = all.next(); term != null; term = all.next()) {
            List<String> parts = List.of(term.utf8ToString().split(RecapWords.SEPARATOR, -1));
            if (!parts.getFirst().equals(stem)) {
                add(forms, words);
                forms.clear();
                stem = parts.getFirst();
            }
            forms.add(new Form(parts.getLast(), recaps(all, live)));
        }
        add(forms, words);
        return words.stream().sorted(MOST_USED).limit(MOST_WORDS).toList();
    }

    private static void add(List<Form> forms, List<Word> words) {
        int recaps = forms.stream().mapToInt(Form::recaps).sum();
        if (recaps >= FEWEST_RECAPS) {
            forms.sort(MOST_WRITTEN);
            Map<String, String> others = new LinkedHashMap<>();
            forms.stream()
                    .filter(form -> form.recaps() >= FEWEST_RECAPS)
                    .forEach(form -> others.putIfAbsent(LatinFolding.fold(form.written()), form.written()));
            String most = forms.getFirst().written();
            others.remove(LatinFolding.fold(most));
            words.add(new Word(most, List.copyOf(others.values()), recaps));
        }
    }

    private static int recaps(TermsEnum term, @Nullable Bits live) throws IOException {
        if (live == null) {
            return term.docFreq();
        }
        int recaps = 0;
        var postings = term.postings(null, PostingsEnum.NONE);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            recaps += live.get(doc) ? 1 : 0;
        }
        return recaps;
    }

    /** One way of writing a word. */
    private record Form(String written, int recaps) {}
}
