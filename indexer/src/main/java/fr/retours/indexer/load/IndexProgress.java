package fr.retours.indexer.load;

/** Receives how a run advances. Called from the thread that runs. */
public interface IndexProgress {
    /** Stages of a run, in order. */
    enum Stage {
        /** Reading files, extracting facts from what is new. */
        READ,
        /** Deciding identity over all recaps. */
        RESOLVE,
        /** Writing what changed to both stores. */
        WRITE,
        /** Completing both: a new graph is made of what was written, one that is there gets its indexes. */
        COMPLETE,
        /** Encoding passages, where a sentence encoder is given; after the run itself. */
        ENCODE
    }

    /**
     * Takes note that {@code done} recaps of a stage are done.
     *
     * @param total how many there are, or -1 when that is not known
     */
    void at(Stage stage, int done, int total);

    /** Returns a progress that nobody watches. */
    static IndexProgress silent() {
        return (stage, done, total) -> {};
    }
}
