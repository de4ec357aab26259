package fr.retours.indexer.privacy;

/** How somebody is forgotten. */
public enum ForgettingManner {
    /** Nothing is known of them any more; texts stay as they are. */
    UNLINK,
    /** Texts have blanks for their name, too. */
    MASK
}
