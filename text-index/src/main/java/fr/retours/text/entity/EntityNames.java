package fr.retours.text.entity;

import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;

/** Every entity that a live recap names, with how many do; and the names of the authorities above them. */
public final class EntityNames {
    private final Map<String, Named> named = new HashMap<>();
    private final Map<String, Named> above = new HashMap<>();

    private EntityNames() {}

    /**
     * An entity over all recaps: its name is that which most recaps have, the first by code units of several; the aliases of one that
     * is written in several ways are in code unit order.
     */
    public record Named(EntityValue value, int recaps) {}

    /**
     * Reads them off the documents; the work is linear in what recaps name.
     *
     * @throws IOException if the index cannot be read
     */
    public static EntityNames of(IndexReader reader) throws IOException {
        var names = new EntityNames();
        gather(reader, RecapFields.ENTITY, names.named);
        gather(reader, RecapFields.TERRITORY, names.above);
        return names;
    }

    /** Returns all that recaps name, in no order. */
    public Collection<Named> named() {
        return named.values();
    }

    /** Returns the name of an entity or territory; the id itself where there is none. */
    public String nameOf(String id) {
        var one = named.getOrDefault(id, above.get(id));
        return one == null ? id : one.value().name();
    }

    private static void gather(IndexReader reader, String field, Map<String, Named> into) throws IOException {
        Map<String, Integer> counts = new TreeMap<>(); // each part of the index has its own
        LiveCounts.forEach(reader, field, (packed, recaps) -> counts.merge(packed, recaps, Integer::sum));
        Map<String, List<Named>> byId = new HashMap<>();
        var same = new SameValues();
        counts.forEach((packed, recaps) -> {
            var value = EntityValue.unpacked(packed, same);
            byId.computeIfAbsent(value.id(), id -> new ArrayList<>(1)).add(new Named(value, recaps));
        });
        byId.forEach((id, values) -> into.put(id, merged(id, values)));
    }

    private static Named merged(String id, List<Named> values) {
        if (values.size() == 1) {
            return values.getFirst();
        }
        Map<String, Integer> names = new HashMap<>();
        var others = new TreeSet<String>();
        int recaps = 0;
        for (Named one : values) {
            names.merge(one.value().name(), one.recaps(), Integer::sum);
            others.add(one.value().name());
            others.addAll(one.value().aliases());
            recaps += one.recaps();
        }
        String name = names.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        others.remove(name);
        var first = values.getFirst().value();
        return new Named(new EntityValue(id, name, first.territory(), first.numbers(), List.copyOf(others)), recaps);
    }
}
