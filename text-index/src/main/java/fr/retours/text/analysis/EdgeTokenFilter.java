package fr.retours.text.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Takes joiners off the edges of words (« 'économie », « fin. ») and drops those that join nothing, like a dash between
 * blanks. Nothing is left in the positions that phrases count.
 */
final class EdgeTokenFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

    EdgeTokenFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            int start = 0;
            int end = term.length();
            while (start < end && WordTokenizer.isJoiner(term.charAt(start))) {
                start++;
            }
            while (start < end && WordTokenizer.isJoiner(term.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                trim(start, end);
                return true;
            }
        }
        return false;
    }

    private void trim(int start, int end) {
        int after = term.length() - end;
        if (start > 0 || after > 0) {
            term.copyBuffer(term.buffer(), start, end - start);
            offset.setOffset(offset.startOffset() + start, offset.endOffset() - after);
        }
    }
}
