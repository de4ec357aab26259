package fr.retours.indexer.reader;

import fr.retours.indexer.IndexerMessages;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What became of the recaps of a run that a language model was to read. Safe for concurrent use. */
public final class ReadingReport {
    private final Set<RecapId> read = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
    private final Set<RecapId> failed = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
    private final Map<LeftOutReason, Map<String, Integer>> left = new TreeMap<>();

    /** Notes a recap that was read. */
    synchronized void read(RecapId recap) {
        read.add(recap);
        failed.remove(recap);
    }

    /** Notes a recap on which there was no answer; the run's report says why, with its place. */
    synchronized void failed(RecapId recap) {
        failed.add(recap);
    }

    /** Adds what was left out of the answers on a recap. */
    synchronized void leftOut(Map<LeftOutReason, Map<String, Integer>> some) {
        some.forEach((why, sorts) -> sorts.forEach((sort, number) ->
                left.computeIfAbsent(why, any -> new TreeMap<>()).merge(sort, number, Integer::sum)));
    }

    /** Returns it in French: how many recaps were read, what was left out by reason, and on which there was no answer. */
    public synchronized List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(IndexerMessages.text("reader.read", read.size(), failed.size()));
        left.forEach((why, sorts) -> lines.add(IndexerMessages.text(
                "reader.left-out",
                IndexerMessages.text("rule." + why.slug()),
                String.join(
                        ", ",
                        sorts.entrySet().stream()
                                .map(one -> one.getKey() + " × " + one.getValue())
                                .toList()))));
        return lines;
    }
}
