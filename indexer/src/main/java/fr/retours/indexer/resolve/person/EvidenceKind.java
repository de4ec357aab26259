package fr.retours.indexer.resolve.person;

import fr.retours.model.term.Slugged;

/** What speaks for two people of near names being one, or against it. */
public enum EvidenceKind implements Slugged {
    /** How rare the name is. */
    RARITY("rarity"),
    /** How often the person is named: who is named often is named again. */
    ACTIVITY("activity"),
    /** A body in common. */
    SAME_BODY("same-body"),
    /** Bodies, and none in common. */
    OTHER_BODIES("other-bodies"),
    /** A commune or département in common. */
    SAME_TERRITORY("same-territory"),
    /** Communes or départements, and none in common. */
    OTHER_TERRITORIES("other-territories"),
    /** An event's place in common, where roles tell no département. */
    SAME_PLACE("same-place"),
    /** Places, and none in common. */
    OTHER_PLACES("other-places"),
    /** A walk of life in common. */
    SAME_WALK("same-walk"),
    /** Walks of life, and none in common. */
    OTHER_WALKS("other-walks"),
    /** Studies on one side, something else on the other. */
    STUDIES("studies"),
    /** Others who were there both times. */
    COMPANY("company"),
    /** Titles with telling words in common, as of one series. */
    SERIES("series"),
    /** How many years lie between. */
    YEARS("years");

    private final String slug;

    EvidenceKind(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}
