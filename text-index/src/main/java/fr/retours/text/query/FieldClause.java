package fr.retours.text.query;

import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.model.text.LatinFolding;
import fr.retours.text.Facet;
import fr.retours.text.analysis.AnalysisKind;
import fr.retours.text.analysis.AnalyzedTerms;
import fr.retours.text.analysis.RecapAnalyzer;
import fr.retours.text.analysis.StemAnalysis;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.field.RecapFields;
import fr.retours.text.field.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What is asked of one field: {@code theme:scic}, {@code -personne:"pierre calame"}, {@code annee:2016-2018}.
 *
 * @param value as typed, without quotes
 * @param phrase whether it stood in quotes
 * @param excluded whether recaps that have it are not wanted
 */
public record FieldClause(QueryField field, String value, boolean phrase, boolean excluded) {
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d\\d)(?:(?:-|\\.\\.|/)((?:19|20)\\d\\d))?");
    /** Asks for recaps of events without a date. */
    private static final String NO_YEAR = "aucune";

    private static final RecapAnalyzer NAME = RecapAnalyzer.forReading(AnalysisKind.NAME, StemExceptions.SHIPPED);

    /** Returns what finds the recaps of an index with such stems; empty when the value makes no sense in this field. */
    public Optional<Query> query(StemAnalysis stems) {
        return switch (field) {
            case YEAR -> years();
            case THEME -> theme(stems);
            case TITLE -> all(List.of(TextField.TITLE), stems);
            case PERSON -> all(List.of(TextField.PEOPLE, TextField.CITED), stems);
            case COLLECTIVITE -> all(List.of(TextField.TERRITORIES), stems);
            case ORGANISATION -> all(List.of(TextField.BODIES, TextField.CITED), stems);
        };
    }

    private Optional<Query> years() {
        if (LatinFolding.fold(value.strip()).equals(NO_YEAR)) {
            return Optional.of(new TermQuery(new Term(Facet.YEAR.slug(), Facet.UNDATED)));
        }
        Matcher years = YEARS.matcher(value.strip());
        if (!years.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        var begin = LocalDate.of(first, 1, 1);
        var end = LocalDate.of(last, 12, 31);
        return Optional.of(new BooleanQuery.Builder()
                .add(during(begin, end), Occur.SHOULD)
                .add(published(begin, end), Occur.SHOULD)
                .build());
    }

    /** Finds recaps of events that may go on at any day of a stretch. */
    public static Query during(LocalDate first, LocalDate last) {
        return between(RecapFields.START, RecapFields.END, first, last).build();
    }

    /** Finds recaps without event that were published on a day of a stretch. */
    public static Query published(LocalDate first, LocalDate last) {
        return between(RecapFields.KNOWN_START, RecapFields.KNOWN_END, first, last)
                .add(new FieldExistsQuery(Facet.YEAR.slug()), Occur.MUST_NOT)
                .build();
    }

    private static BooleanQuery.Builder between(String start, String end, LocalDate first, LocalDate last) {
        return new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(start, Long.MIN_VALUE, last.toEpochDay()), Occur.FILTER)
                .add(LongField.newRangeQuery(end, first.toEpochDay(), Long.MAX_VALUE), Occur.FILTER);
    }

    private Optional<Query> theme(StemAnalysis stems) {
        return Slugged.find(Theme.class, LatinFolding.fold(value.strip()))
                .<Query>map(theme -> new TermQuery(new Term(Facet.THEME.slug(), theme.slug())))
                .or(() -> all(List.of(TextField.THEMES), stems));
    }

    private Optional<Query> all(List<TextField> places, StemAnalysis analysis) {
        var any = new BooleanQuery.Builder();
        for (TextField place : places) {
            var words =
                    AnalyzedTerms.texts(place.isNames() ? AnalyzedTerms.of(NAME, value) : AnalyzedTerms.exact(value));
            if (words.isEmpty()) {
                return Optional.empty();
            }
            any.add(phrase ? phrase(place, words) : words(place, words, analysis), Occur.SHOULD);
        }
        return Optional.of(any.build());
    }

    private static Query phrase(TextField place, List<String> words) {
        return new PhraseQuery(place.exact(), words.toArray(String[]::new));
    }

    private Query words(TextField place, List<String> words, StemAnalysis analysis) {
        var stems = place.isStemmed() ? analysis.of(value) : List.<AnalyzedTerms.Term>of();
        var all = new BooleanQuery.Builder();
        for (int at = 0; at < words.size(); at++) {
            var word =
                    new BooleanQuery.Builder().add(new TermQuery(new Term(place.exact(), words.get(at))), Occur.SHOULD);
            if (at < stems.size()) {
                word.add(new TermQuery(new Term(place.stem(), stems.get(at).text())), Occur.SHOULD);
            }
            all.add(word.build(), Occur.MUST);
        }
        return all.build();
    }
}
