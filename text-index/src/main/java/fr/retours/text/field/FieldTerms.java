package fr.retours.text.field;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.PrefixQuery;

/** The terms of an index field, in their order; none where no recap has any. */
public final class FieldTerms {
    private FieldTerms() {}

    /** Lists all. */
    public static TermsEnum of(IndexReader reader, String field) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    /** Lists those that start so. */
    public static TermsEnum startingWith(IndexReader reader, Term start) throws IOException {
        var terms = MultiTerms.getTerms(reader, start.field());
        return terms == null ? TermsEnum.EMPTY : new PrefixQuery(start).getTermsEnum(terms);
    }
}
