package fr.retours.api.reconcile;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something in small, for people.
 *
 * @param lines what is known, in French
 * @param path of its page
 */
public record PreviewCard(String name, List<String> lines, String path) {

    /** Makes the card of something; empty when nothing is known of it. */
    static Optional<PreviewCard> of(EntityId id, ReconcileExtension.Rows rows) {
        Map<String, List<Map<String, Object>>> row = rows.rows().getOrDefault(id.value(), Map.of());
        List<String> lines = rows.meta().stream()
                .skip(1)
                .flatMap(one -> line(one, row.getOrDefault(one.id(), List.of())))
                .toList();
        return row.getOrDefault(EntityProperty.NAME.slug(), List.of()).stream()
                .findFirst()
                .map(name -> new PreviewCard(said(name), lines, PagePaths.entity(id)));
    }

    private static Stream<String> line(Candidate.Named property, List<Map<String, Object>> values) {
        String said = values.stream().map(PreviewCard::said).collect(Collectors.joining(", "));
        return said.isEmpty() ? Stream.empty() : Stream.of(Wording.text("reconcile.line", property.name(), said));
    }

    private static String said(Map<String, Object> value) {
        return Stream.of("name", "str", "date", "float")
                .filter(value::containsKey)
                .map(key -> String.valueOf(value.get(key)))
                .findFirst()
                .orElse("");
    }
}
