package fr.retours.text.analysis;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * French analysis, in one {@link AnalysisKind}, for writing or for reading. Both know the same words; a written compound is
 * moreover indexed in one piece (« co-construction » as {@code co}, {@code construction} and {@code coconstruction}),
 * where a query joins and parts words itself. No word is dropped: « Eu » is a commune. Offsets are those of the
 * original text; a part of a compound written with a ligature has the offsets of the whole compound.
 */
public final class RecapAnalyzer extends Analyzer {
    private static final int PARTS =
            WordDelimiterGraphFilter.GENERATE_WORD_PARTS | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
    /** A dot between two single letters of a row of them: « S.C.I.C ». */
    private static final Pattern ACRONYM_DOT = Pattern.compile("(?<=(?:^|\\.)\\p{L})\\.(?=\\p{L}(?:\\.|$))");

    private static final CharArraySet ARTICLES = FrenchAnalyzer.DEFAULT_ARTICLES;

    /** Keeps a phrase from reaching from one name of a list into the next. */
    private static final int GAP_BETWEEN_NAMES = 100;

    private final AnalysisKind way;
    private final Compounds compounds;
    private final StemExceptions stems;

    private RecapAnalyzer(AnalysisKind way, Compounds compounds, StemExceptions stems) {
        this.way = way;
        this.compounds = compounds;
        this.stems = stems;
    }

    /** What becomes of « co-construction ». */
    private enum Compounds {
        /** It stays one word, hyphen included. */
        KEPT,
        /** It becomes its parts. */
        PARTED,
        /** It becomes its parts and, in the same place, one word without a hyphen. */
        BOTH
    }

    /** Makes the analyzer of texts to be indexed: parts and whole of a compound. */
    public static RecapAnalyzer forWriting(AnalysisKind way, StemExceptions stems) {
        return new RecapAnalyzer(way, Compounds.BOTH, stems);
    }

    /** Makes the analyzer of queries: one term a word. */
    public static RecapAnalyzer forReading(AnalysisKind way, StemExceptions stems) {
        return new RecapAnalyzer(way, Compounds.PARTED, stems);
    }

    /** Makes the analyzer that gives whole words, hyphens and dots included, the stems of the others. */
    public static RecapAnalyzer forWholeWords(StemExceptions stems) {
        return new RecapAnalyzer(AnalysisKind.STEM, Compounds.KEPT, stems);
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP_BETWEEN_NAMES;
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return WordTokenizer.respelt(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var words = WordTokenizer.create();
        TokenStream terms = words;
        for (Step step : steps()) {
            terms = step.filter().apply(terms);
        }
        return new TokenStreamComponents(words, terms);
    }

    /**
     * What happens to words one after the other.
     *
     * @param name for people who look at the analysis
     */
    record Step(String name, UnaryOperator<TokenStream> filter) {}

    /** Returns the steps behind the tokenizer, in their order. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("edges", EdgeTokenFilter::new));
        if (way != AnalysisKind.NAME) {
            steps.add(new Step("elision", terms -> new ElisionTokenFilter(terms, ARTICLES)));
        }
        if (compounds != Compounds.KEPT) {
            steps.add(new Step(
                    "acronyms",
                    terms -> new JoinedWordFilter(
                            terms, joined -> new PatternReplaceFilter(joined, ACRONYM_DOT, "", true))));
            steps.add(new Step("compounds", terms -> new JoinedWordFilter(terms, this::parted)));
        }
        steps.add(new Step("lower case", LowerCaseFilter::new));
        if (way == AnalysisKind.STEM) {
            steps.add(new Step("listed stems", terms -> new StemmerOverrideFilter(terms, stems.map())));
            steps.add(new Step("plurals", PluralTokenFilter::new));
            steps.add(new Step("accents", AccentTokenFilter::new));
            steps.add(new Step("stems", terms -> new SnowballFilter(terms, new FrenchStemmer())));
        }
        steps.add(new Step("folding", ASCIIFoldingFilter::new));
        return steps;
    }

    private TokenStream parted(TokenStream terms) {
        int pieces = compounds == Compounds.BOTH ? PARTS | WordDelimiterGraphFilter.CATENATE_ALL : PARTS;
        var parted =
                new WordDelimiterGraphFilter(terms, true, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, pieces, null);
        return compounds == Compounds.BOTH ? new FlattenGraphFilter(parted) : parted;
    }
}
