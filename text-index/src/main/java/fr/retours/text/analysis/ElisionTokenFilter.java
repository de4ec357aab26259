package fr.retours.text.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Takes an elided article off (« l'économie »). Unlike Lucene's own elision filter it moves the start offset too, so
 * that the article is not highlighted with the word.
 */
final class ElisionTokenFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final CharArraySet articles;

    ElisionTokenFilter(TokenStream input, CharArraySet articles) {
        super(input);
        this.articles = articles;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int apostrophe = term.toString().indexOf('\'');
        if (apostrophe > 0 && articles.contains(term.buffer(), 0, apostrophe)) {
            int cut = apostrophe + 1;
            term.copyBuffer(term.buffer(), cut, term.length() - cut);
            offset.setOffset(Math.min(offset.startOffset() + cut, offset.endOffset()), offset.endOffset());
        }
        return true;
    }
}
