package fr.retours.text;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.FrenchStemmer;

/** Finds whole words, hyphens included, with the stem that {@link RecapAnalyzer} gives them. */
final class WordStemAnalyzer extends Analyzer {
    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return WordTokenizer.respelt(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var words = WordTokenizer.create();
        TokenStream terms = new EdgeTokenFilter(words);
        terms = new LowerCaseFilter(new ElisionTokenFilter(terms, FrenchAnalyzer.DEFAULT_ARTICLES));
        terms = new PluralTokenFilter(new StemmerOverrideFilter(terms, Stems.MAP));
        terms = new SnowballFilter(new AccentTokenFilter(terms), new FrenchStemmer());
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(terms));
    }
}
