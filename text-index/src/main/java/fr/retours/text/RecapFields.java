package fr.retours.text;

import java.util.Map;

/**
 * Names and meaning of the index fields other than {@link TextField}, and the version of it all. A facet's field bears
 * the facet's slug and holds what the filter of that name takes.
 */
final class RecapFields {
    /** Version of fields and analysis. An index written with another one is refused: it must be made anew. */
    static final String SCHEMA_VERSION = "6";

    /** Key of the schema version in a commit's user data. */
    static final String SCHEMA_KEY = "retours.schema";
    /** Key of the dataset version in a commit's user data; absent from all commits of a run but its last. */
    static final String DATASET_KEY = "retours.dataset";

    /** The recap's id: unique, sortable. */
    static final String ID = "recap_id";
    /** Fingerprint of the facts. */
    static final String DIGEST = "digest";
    /** The title as written, for suggestions. */
    static final String TITLE = "title";
    /** What {@link StoredHit} packs: all but mentions and entities. */
    static final String HIT = "hit";
    /** First and last possible day of the event, days since 1970-01-01. */
    static final String START = "start";

    static final String END = "end";
    /** The same, but the day of publication where the event has no date: recaps are sorted by these. */
    static final String KNOWN_START = "known_start";

    static final String KNOWN_END = "known_end";
    /** When the event was, as EDTF. */
    static final String DATE = "date";
    /** What {@link EntityValue} packs of each entity named. */
    static final String ENTITY = "entity";
    /** The same of authorities that are not named but that named ones lie in. */
    static final String TERRITORY = "territory";

    /** What {@link LastOffices} packs of each person named: id, function and body. */
    static final String OFFICE = "office";
    /** Where the event was held, for readers. */
    static final String PLACE = "place";
    /** What {@link FrequentWords} reads: each word that means something, its stem before it. */
    static final String WORD = "word";

    private RecapFields() {}

    /** Returns whether a commit with this user data was written with the fields and analysis of this version. */
    static boolean isCurrent(Map<String, String> commitData) {
        return SCHEMA_VERSION.equals(commitData.get(SCHEMA_KEY));
    }
}
