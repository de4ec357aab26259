package fr.retours.model.port;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The graph as its writer sees it. Safe for concurrent use. Calls block until the store answers and throw
 * {@link GraphUnavailableException} when it cannot, {@link GraphRefusedException} when it does not let us in, and
 * {@link GraphFailedException} when it reports an error of its own.
 *
 * <p>Every relationship belongs to the recap that says it. Entities are shared: they are there as long as a recap
 * names them, or, for a territory, as long as one that lies in it is there.
 */
public interface GraphStore extends AutoCloseable {
    /** Creates constraints and indexes where they are missing; does nothing the second time. */
    void prepare();

    /**
     * Writes all that some recaps say in the place of all that they said before, in as few transactions as bear them: of each recap a
     * reader sees either the old facts or the new ones. Entities that nothing names any more go.
     *
     * @param recaps no two of one id
     */
    void replace(List<DigestedRecap> recaps);

    /** Does the same with recaps of which the graph holds nothing, no two of one id: that may be quicker. */
    default void add(List<DigestedRecap> recaps) {
        replace(recaps);
    }

    /** Writes one recap as {@link #replace(List)} does. */
    default void replace(RecapFacts facts, String digest) {
        replace(List.of(new DigestedRecap(facts, digest)));
    }

    /** Removes all that a recap says, and the entities that nothing names any more; does nothing for an unknown one. */
    void remove(RecapId id);

    /**
     * Removes all that recaps say, and before it the version, in several commits: a reader may see a part. The id of the data
     * set stays.
     */
    void empty();

    /** Returns every recap in the graph, counted now. */
    Map<RecapId, StoredRecap> inventory();

    /**
     * Compares what recaps share (who people and bodies are, events, what lies in what) with what each of them tells, and looks
     * for what no recap tells.
     *
     * @return what is otherwise; without a recap for what none tells
     */
    List<StoreFlaw> sharedFlaws();

    /**
     * Compares what is stored of some recaps with their facts, down to names, days, sentences and confidence.
     *
     * @return what is otherwise
     */
    List<StoreFlaw> flaws(Collection<RecapFacts> recaps);

    /**
     * Derives anew, from what recaps tell, all that they share: who people and bodies are, events, what lies in what.
     * Drops what no recap tells.
     */
    void settle();

    /** Hands over every text in the graph: names, titles, ids, whatever it is a property of. */
    void forEachText(Consumer<String> reader);

    /** Returns the version of the data set that was complete when it was last set; empty before. */
    Optional<String> datasetVersion();

    /** Notes that the data set is complete in this version. */
    void setDatasetVersion(String version);

    /** Returns which data set the graph holds; empty in a graph that no data set was written to. */
    Optional<String> datasetId();

    /** Notes that the graph holds this data set and no other. */
    void setDatasetId(String id);

    /** Frees the connection; closing twice does nothing. */
    @Override
    void close();
}
