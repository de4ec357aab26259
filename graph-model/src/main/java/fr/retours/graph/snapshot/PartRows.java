package fr.retours.graph.snapshot;

import fr.retours.graph.snapshot.column.ProofRow;
import fr.retours.graph.snapshot.column.TieColumns;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import java.util.List;
import java.util.stream.IntStream;
import org.neo4j.driver.Value;

/** Reads what somebody did at an event, each part with its own confidence and sentences. */
final class PartRows {
    /** What a statement gives of a relationship {@code x}, in a row. */
    static final String COLUMNS = "x.parts, x.part_confidences, x.proven_parts, x.part_starts, x.part_ends";

    private PartRows() {}

    /**
     * Reads the parts; none from a relationship that has none.
     *
     * @param recap the number of the recap
     * @param from where in the list the columns begin
     */
    static List<TieColumns.Row> of(int who, int recap, Value tie, int from) {
        List<String> parts = tie.get(from).asList(Value::asString, List.of());
        List<Double> confidences = tie.get(from + 1).asList(Value::asDouble, List.of());
        List<String> proven = tie.get(from + 2).asList(Value::asString, List.of());
        List<Integer> starts = tie.get(from + 3).asList(Value::asInt, List.of());
        List<Integer> ends = tie.get(from + 4).asList(Value::asInt, List.of());
        int sentences = Math.min(proven.size(), Math.min(starts.size(), ends.size()));
        return IntStream.range(0, Math.min(parts.size(), confidences.size()))
                .mapToObj(i -> {
                    int[] own = IntStream.range(0, sentences)
                            .filter(sentence -> proven.get(sentence).equals(parts.get(i)))
                            .toArray();
                    var proof = new ProofRow(recap, confidences.get(i), at(own, starts), at(own, ends));
                    return new TieColumns.Row(who, TieKinds.part(Slugged.of(Part.class, parts.get(i))), 0, proof);
                })
                .toList();
    }

    private static List<Integer> at(int[] indexes, List<Integer> offsets) {
        return IntStream.of(indexes).mapToObj(offsets::get).toList();
    }
}
