package fr.retours.text.analysis;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the dots out of a row of single letters: « S.C.I.C ». Lucene's own filter would try its pattern on every word. */
final class AcronymTokenFilter extends TokenFilter {
    private static final Pattern DOT = Pattern.compile("(?<=(?:^|\\.)\\p{L})\\.(?=\\p{L}(?:\\.|$))");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    AcronymTokenFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (TermLetters.indexOf(term, '.') >= 0) {
            String without = DOT.matcher(term).replaceAll("");
            term.setEmpty().append(without);
        }
        return true;
    }
}
