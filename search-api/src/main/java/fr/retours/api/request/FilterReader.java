package fr.retours.api.request;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.NodeId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the filters that searches and lists share. A value behind a hyphen is excluded. However a value was written (a code alone, an id of before), the
 * parameters have the id or slug that it stands for from then on, so that pages, links and files need not know the other ways.
 */
public record FilterReader(IdRedirects redirects, TerritoryCodes codes) {
    private static final String TERRITORY = "commune:63113";

    /** Reads all filters. */
    public EventFilter read(QueryParameters parameters) {
        Optional<LocalDate> from = parameters.day("from");
        Optional<LocalDate> to = parameters.day("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            parameters.refuse("to", "parameter.order", from.get().toString());
        }
        return new EventFilter(
                choices(parameters, "theme", Theme.class, Theme.PREFIX),
                choices(parameters, "kind", EventKind.class, ""),
                ids(parameters, "person", PersonId::new, "person:patricia-andriot"),
                ids(parameters, "organisation", OrganisationId::new, "org:rtes"),
                ids(parameters, "collectivite", this::collectivite, TERRITORY),
                choices(parameters, "part", Part.class, ""),
                from.orElse(null),
                to.orElse(null),
                parameters.choice("date", DateBasis.class, DateBasis.EVENT));
    }

    /** Reads a territory that may be asked for, as its id or its code. */
    Optional<CollectiviteId> territory(QueryParameters parameters, String name) {
        Optional<CollectiviteId> territory =
                parameters.optionalId(name, written -> read(written, this::collectivite), TERRITORY);
        territory.ifPresent(id -> parameters.settle(name, Set.of(id.value())));
        return territory;
    }

    /** Returns the slug of a theme written either way, {@code scic} or {@code theme:scic}. */
    public static String bareTheme(String written) {
        return bare(Theme.PREFIX, written);
    }

    private static String bare(String prefix, String written) {
        return written.startsWith(prefix) ? written.substring(prefix.length()) : written;
    }

    /** @param prefix what may stand before a slug */
    private static <E extends Enum<E> & Slugged> FilterSelection<E> choices(
            QueryParameters parameters, String name, Class<E> choices, String prefix) {
        parameters.declareEach(name, () -> Map.of("type", "string", "pattern", pattern(choices, prefix)));
        return select(
                parameters,
                name,
                value -> Slugged.find(choices, bare(prefix, value)),
                Slugged::slug,
                (key, value) -> parameters.refuseChoice(key, choices, value));
    }

    private static <E extends Enum<E> & Slugged> String pattern(Class<E> choices, String prefix) {
        return Arrays.stream(choices.getEnumConstants())
                .map(Slugged::slug)
                .collect(Collectors.joining("|", "^-?" + (prefix.isEmpty() ? "" : "(" + prefix + ")?") + "(", ")$"));
    }

    private <T extends NodeId> FilterSelection<T> ids(
            QueryParameters parameters, String name, Function<String, T> reader, String example) {
        parameters.declareEach(name, () -> Map.of("type", "string"));
        return select(
                parameters,
                name,
                value -> id(value, reader),
                NodeId::value,
                (key, value) -> parameters.refuse(key, "parameter.id", example, ShownValue.of(value)));
    }

    private CollectiviteId collectivite(String written) {
        return codes.find(written).orElseGet(() -> new CollectiviteId(written));
    }

    private <T> Optional<T> id(String value, Function<String, T> reader) {
        try {
            return Optional.of(read(value, reader));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // malformed: stated by the caller
        }
    }

    private <T> T read(String value, Function<String, T> reader) {
        return reader.apply(redirects.target(value).orElse(value));
    }

    private static <T> FilterSelection<T> select(
            QueryParameters parameters,
            String name,
            Function<String, Optional<T>> reader,
            Function<T, String> writer,
            BiConsumer<String, String> refuse) {
        Set<T> any = new HashSet<>();
        Set<T> none = new HashSet<>();
        Set<String> meant = new LinkedHashSet<>();
        for (String value : parameters.values(name)) {
            boolean excluded = value.startsWith("-");
            reader.apply(excluded ? value.substring(1) : value)
                    .ifPresentOrElse(
                            item -> {
                                (excluded ? none : any).add(item);
                                meant.add((excluded ? "-" : "") + writer.apply(item));
                            },
                            () -> refuse.accept(name, value));
        }
        parameters.settle(name, meant);
        return new FilterSelection<>(any, none);
    }
}
