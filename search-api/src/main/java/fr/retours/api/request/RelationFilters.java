package fr.retours.api.request;

import fr.retours.api.wording.CertaintyLevel;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.Slugged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the one filter that all questions of relationship share. */
public record RelationFilters(FilterReader filters) {
    /** Which facts count: see {@link #leastConfidence}. */
    public static final String MIN_CONFIDENCE = "min_confidence";

    private static final List<String> NAMES = List.of(
            "theme", "kind", "person", "organisation", "collectivite", "part", "from", "to", "undated", MIN_CONFIDENCE);

    /** All parameters that these read: those that narrow, which facts count, and by which date. */
    public static final List<String> PARAMETERS =
            Stream.concat(NAMES.stream(), Stream.of("took_part", "date")).toList();

    /** Returns these beside those that a view has for itself. */
    public static List<String> beside(String... own) {
        return Stream.concat(Stream.of(own), PARAMETERS.stream()).toList();
    }

    /**
     * Reads all filters. Events without a date are left out under {@code from} and {@code to} unless the request says
     * otherwise, and counted without them.
     */
    public RelationAsk read(QueryParameters parameters) {
        return read(parameters, false);
    }

    /** Reads a territory that may be asked for, as its id or its code. */
    public Optional<CollectiviteId> territory(QueryParameters parameters, String name) {
        return filters.territory(parameters, name);
    }

    /** Reads only which facts count: {@code took_part} and {@code min_confidence}. */
    public static RelationFilter readFacts(QueryParameters parameters) {
        return new RelationFilter(EventFilter.NONE, true, tookPartOnly(parameters), leastConfidence(parameters), false);
    }

    /** Reads {@code min_confidence}: what facts must have to count, {@link CertaintyLevel#SHOWN} unless the request says otherwise. */
    public static double leastConfidence(QueryParameters parameters) {
        return parameters.decimal(MIN_CONFIDENCE, 0, 1, CertaintyLevel.SHOWN.least());
    }

    /** Reads all filters, and {@code roll_up}: whether a territory stands for all that lies in it. */
    public RelationAsk readWithRollUp(QueryParameters parameters) {
        return read(parameters, parameters.flag("roll_up"));
    }

    /** Does the same with territories that stand for all that lies in them, unless a request says otherwise. */
    public RelationAsk readRolledUp(QueryParameters parameters) {
        parameters.suppose("roll_up", "true");
        return readWithRollUp(parameters);
    }

    private RelationAsk read(QueryParameters parameters, boolean rollUp) {
        EventFilter events = filters.read(parameters);
        boolean dated = events.from() != null || events.to() != null;
        Undated undated =
                parameters.choiceIfGiven("undated", Undated.class).orElse(dated ? Undated.EXCLUDE : Undated.INCLUDE);
        var filter = new RelationFilter(
                events, undated == Undated.INCLUDE, tookPartOnly(parameters), leastConfidence(parameters), rollUp);
        var given = NAMES.stream().filter(parameters::has).toList();
        return new RelationAsk(filter, given, contradicted(events));
    }

    /** Returns the keys whose every asked value is excluded as well. */
    private static List<String> contradicted(EventFilter events) {
        Map<String, FilterSelection<?>> selections = new LinkedHashMap<>();
        selections.put("theme", events.themes());
        selections.put("kind", events.kinds());
        selections.put("person", events.people());
        selections.put("organisation", events.organisations());
        selections.put("collectivite", events.collectivites());
        selections.put("part", events.parts());
        return selections.entrySet().stream()
                .filter(one -> !one.getValue().any().isEmpty()
                        && one.getValue().none().containsAll(one.getValue().any()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private enum Undated implements Slugged {
        INCLUDE,
        EXCLUDE;
    }

    /** Reads {@code took_part}, whether only those who took part count: {@code true} unless the request says {@code any}. */
    private static boolean tookPartOnly(QueryParameters parameters) {
        return parameters.choice("took_part", Counted.class, Counted.TRUE) == Counted.TRUE;
    }

    private enum Counted implements Slugged {
        TRUE,
        ANY;
    }
}
