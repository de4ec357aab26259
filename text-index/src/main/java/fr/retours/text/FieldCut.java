package fr.retours.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Leaves of a query that any of its parts may match only what is looked for in some fields. Pure functions. */
final class FieldCut {
    /** The fields of which readers are shown passages. */
    private static final Set<String> SHOWN = List.of(TextField.TITLE, TextField.SUMMARY, TextField.BODY).stream()
            .flatMap(field -> field.ways().stream().map(field::in))
            .collect(Collectors.toUnmodifiableSet());

    private static final Query NOTHING = new MatchNoDocsQuery("not shown");

    private FieldCut() {}

    /** Leaves what can be shown; what depends on no field, like a date, goes too. */
    static Query shown(Query query) {
        return switch (query) {
            case BoostQuery boost -> shown(boost.getQuery());
            case DisjunctionMaxQuery any -> any(List.copyOf(any.getDisjuncts()));
            case BooleanQuery some -> any(List.copyOf(some.getClauses(Occur.SHOULD)));
            case TermQuery word -> in(word.getTerm().field(), word);
            case PhraseQuery phrase -> in(phrase.getField(), phrase);
            case PrefixQuery start -> in(start.getField(), start);
            default -> NOTHING;
        };
    }

    private static Query in(String field, Query query) {
        return SHOWN.contains(field) ? query : NOTHING;
    }

    private static Query any(List<Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.stream()
                .map(FieldCut::shown)
                .filter(query -> !query.equals(NOTHING))
                .forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
