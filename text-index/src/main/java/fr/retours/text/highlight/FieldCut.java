package fr.retours.text.highlight;

import fr.retours.text.field.TextField;
import fr.retours.text.query.SharedTitleQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Takes a query of which any part may match apart, down to single words and phrases in the fields that readers see. Pure functions. */
public final class FieldCut {
    /** The fields of which readers are shown passages, by the names of their index fields. */
    private static final Map<String, TextField> SHOWN = Stream.of(TextField.TITLE, TextField.SUMMARY, TextField.BODY)
            .flatMap(field -> field.ways().stream().map(way -> Map.entry(field.in(way), field)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private FieldCut() {}

    /**
     * A word, the start of one or a phrase in one field.
     *
     * @param indexField the field in one way of analysis
     */
    public record Part(TextField field, String indexField, Query query) {}

    /** Returns what can be shown, each once; what depends on no field, like a date, cannot. */
    static List<Part> shown(Query query) {
        return parts(query).distinct().toList();
    }

    private static Stream<Part> parts(Query query) {
        return switch (query) {
            case BoostQuery boost -> parts(boost.getQuery());
            case SharedTitleQuery title -> parts(title.word());
            case DisjunctionMaxQuery any -> any.getDisjuncts().stream().flatMap(FieldCut::parts);
            case BooleanQuery some ->
                some.clauses().stream()
                        .filter(BooleanClause::isScoring)
                        .map(BooleanClause::query)
                        .flatMap(FieldCut::parts);
            case TermQuery word -> in(word.getTerm().field(), word);
            case PhraseQuery phrase -> in(phrase.getField(), phrase);
            case PrefixQuery start -> in(start.getField(), start);
            default -> Stream.empty();
        };
    }

    private static Stream<Part> in(String indexField, Query query) {
        var field = SHOWN.get(indexField);
        return field == null ? Stream.empty() : Stream.of(new Part(field, indexField, query));
    }
}
