package fr.retours.text.field;

import fr.retours.text.analysis.StemExceptions;
import java.util.Map;

/**
 * Names and meaning of the index fields other than {@link TextField}, and the version of it all. A facet's field bears
 * the facet's slug and holds what the filter of that name takes.
 */
public final class RecapFields {
    /** Version of fields and analysis. An index written with another one is refused: it must be made anew. */
    public static final String SCHEMA_VERSION = "8";

    /** Key of the schema version in a commit's user data. */
    public static final String SCHEMA_KEY = "retours.schema";
    /** Key of the dataset version in a commit's user data; absent from all commits of a run but its last. */
    public static final String DATASET_KEY = "retours.dataset";
    /** Key of what {@link StemExceptions#written} tells of the stems of all that is there; absent where they are the shipped ones. */
    public static final String STEMS_KEY = "retours.stems";

    /** The recap's id: unique, sortable. */
    public static final String ID = "recap_id";
    /** Fingerprint of the facts. */
    public static final String DIGEST = "digest";
    /** The title as written, for suggestions. */
    public static final String TITLE = "title";
    /** The title as one term, to count the recaps that bear it. */
    public static final String WHOLE_TITLE = "whole_title";
    /** What {@link StoredHit} packs: all but author, mentions and entities. */
    public static final String HIT = "hit";
    /** Who signs the recap, by itself, so that an index that was written before authors were kept can be read; absent where nobody does. */
    public static final String AUTHOR = "author";
    /** First possible day of the event, days since 1970-01-01. */
    public static final String START = "start";

    /** Last possible day of the event, likewise. */
    public static final String END = "end";
    /** The same as {@link #START}, but the day of publication where the event has no date: recaps are sorted by this. */
    public static final String KNOWN_START = "known_start";

    /** The same as {@link #END}, likewise. */
    public static final String KNOWN_END = "known_end";
    /** The words in capitals, folded: what {@code CapitalWords} finds. */
    public static final String CAPITALS = "capitals";
    /** What {@code LearntSynonyms} reads off the text: an abbreviation that stands in brackets behind its long form. */
    public static final String EXPLAINED = "explained";
    /** When the event was, as EDTF. */
    public static final String DATE = "date";
    /** What {@code EntityValue} packs of each entity named. */
    public static final String ENTITY = "entity";
    /** The same of authorities that are not named but that named ones lie in. */
    public static final String TERRITORY = "territory";

    /** What {@code LastOffices} packs of each person named: id, function and body. */
    public static final String OFFICE = "office";
    /** Where the event was held, for readers. */
    public static final String PLACE = "place";
    /** What {@code FrequentWords} reads: each word that means something, its stem before it. */
    public static final String WORD = "word";

    private RecapFields() {}

    /** Returns the stems that a commit with this user data was written with. */
    public static StemExceptions stems(Map<String, String> commitData) {
        return StemExceptions.read(commitData.getOrDefault(STEMS_KEY, ""));
    }

    /** Returns whether a commit with this user data was written with the fields and analysis of this version. */
    public static boolean isCurrent(Map<String, String> commitData) {
        return SCHEMA_VERSION.equals(commitData.get(SCHEMA_KEY));
    }
}
