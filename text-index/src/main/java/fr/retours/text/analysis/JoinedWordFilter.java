package fr.retours.text.analysis;

import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Spares words of letters and digits alone, which are nearly all, a step that only concerns joined ones: « co-construction », « S.C.I.C ». */
final class JoinedWordFilter extends ConditionalTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    JoinedWordFilter(TokenStream input, Function<TokenStream, TokenStream> step) {
        super(input, step);
    }

    @Override
    protected boolean shouldFilter() {
        for (int i = 0; i < term.length(); i++) {
            if (!Character.isLetterOrDigit(term.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
