package fr.retours.text.field;

import fr.retours.text.HitReason;
import fr.retours.text.analysis.AnalysisKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** What is searched by words, and in which ways it is analysed: each way is a field of the index of its own. */
public enum TextField {
    /** The recap's title. */
    TITLE(HitReason.Place.TITLE, AnalysisKind.EXACT, true),
    /** Every name and alias of the people who took part. */
    PEOPLE(HitReason.Place.PEOPLE, AnalysisKind.NAME, false),
    /** Every name and alias of the collectivités and organisations that took part. */
    BODIES(HitReason.Place.BODIES, AnalysisKind.NAME, true),
    /** Every name and alias of those only spoken of. */
    CITED(HitReason.Place.CITED, AnalysisKind.NAME, false),
    /** The names of the collectivités of the event, of where it was held and of all that these lie in: only asked for by name. */
    TERRITORIES(HitReason.Place.BODIES, AnalysisKind.NAME, false),
    /** The labels of the themes. */
    THEMES(HitReason.Place.THEMES, AnalysisKind.EXACT, true),
    /** The site's summary. */
    SUMMARY(HitReason.Place.SUMMARY, AnalysisKind.EXACT, true),
    /** The {@code Opening} of the body where there is no summary: it often sums up, too. */
    OPENING(HitReason.Place.TEXT, AnalysisKind.EXACT, true),
    /** The recap's body; behind it, with offsets beyond its end, its summary and its title: all that the recap says. */
    BODY(HitReason.Place.TEXT, AnalysisKind.EXACT, true);

    /** Where words without a field are looked for. */
    public static final List<TextField> SEARCHED =
            Arrays.stream(values()).filter(field -> field != TERRITORIES).toList();

    /** How all of them are indexed: with offsets, so that highlighting reads no text twice. */
    public static final FieldType INDEXED = new FieldType();

    static {
        INDEXED.setTokenized(true);
        INDEXED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        INDEXED.freeze();
    }

    /** What holds all words of {@link #SEARCHED}: the body repeats title and summary. */
    public static final List<TextField> WHOLE = List.of(BODY, PEOPLE, BODIES, CITED, THEMES);

    private final HitReason.Place place;
    private final AnalysisKind unstemmed;
    private final boolean stemmed;

    TextField(HitReason.Place place, AnalysisKind unstemmed, boolean stemmed) {
        this.place = place;
        this.unstemmed = unstemmed;
        this.stemmed = stemmed;
    }

    /** Returns the part of a recap that this is to readers. */
    public HitReason.Place place() {
        return place;
    }

    /** Returns the name of the index field with the words as inflected. */
    public String exact() {
        return in(unstemmed);
    }

    /** Returns whether this holds names, whose articles stay. */
    public boolean isNames() {
        return unstemmed == AnalysisKind.NAME;
    }

    /** Returns whether there is an index field with the stems; names of people have none. */
    public boolean isStemmed() {
        return stemmed;
    }

    /**
     * Returns the name of the index field with the stems.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String stem() {
        return in(AnalysisKind.STEM);
    }

    /** Returns the ways this is analysed in. */
    public List<AnalysisKind> ways() {
        return stemmed ? List.of(unstemmed, AnalysisKind.STEM) : List.of(unstemmed);
    }

    /**
     * Returns the name of the index field for a way.
     *
     * @throws IllegalArgumentException if this is not analysed in that way
     */
    public String in(AnalysisKind way) {
        if (!ways().contains(way)) {
            throw new IllegalArgumentException("way of " + this + " must be one of " + ways() + ", got " + way);
        }
        return name().toLowerCase(Locale.ROOT) + "_" + way.name().toLowerCase(Locale.ROOT);
    }
}
