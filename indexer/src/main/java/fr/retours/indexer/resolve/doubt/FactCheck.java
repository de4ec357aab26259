package fr.retours.indexer.resolve.doubt;

import java.util.function.Consumer;

/**
 * Looks for facts that are unlikely for one reason. It goes over the corpus a fixed number of times, and what it finds does not depend
 * on the order of recaps. Safe for concurrent use.
 */
interface FactCheck {
    /**
     * Gives each fact that is unlikely.
     *
     * @param corpus may be gone over again
     */
    void look(Iterable<RecapSight> corpus, Consumer<FactDoubt> found);
}
