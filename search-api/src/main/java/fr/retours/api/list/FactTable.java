package fr.retours.api.list;

import fr.retours.api.export.CsvFile;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.TableColumn;
import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.fact.Quote;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.view.ApiView;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.Slugged;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import fr.retours.model.view.LinkedBody;
import fr.retours.model.view.Participant;
import fr.retours.model.view.PersonEvent;
import fr.retours.model.view.Presence;
import fr.retours.model.view.ThemeEvent;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a list of facts is written as a table. What exports call the same is the same here.
 *
 * @param type of a fact
 * @param stem what it holds, as in {@code person-events}
 * @param grounds what backs a fact
 */
public record FactTable<T>(
        Class<T> type, String stem, Function<T, Grounds> grounds, List<TableColumn<ProvenFact<T>>> columns) {
    /** The events of a person. */
    public static final FactTable<PersonEvent> PERSON_EVENTS = of(
            PersonEvent.class,
            "person-events",
            one -> one.presence().grounds(),
            standing(event(new ExportTable.Builder<>(), PersonEvent::event), PersonEvent::presence));
    /** The events of a body. */
    public static final FactTable<BodyEvent> BODY_EVENTS = of(
            BodyEvent.class,
            "body-events",
            BodyEvent::grounds,
            event(new ExportTable.Builder<ProvenFact<BodyEvent>>(), BodyEvent::event)
                    .list("links", one -> slugs(one.fact().links())));
    /** The events about a theme. */
    public static final FactTable<ThemeEvent> THEME_EVENTS = of(
            ThemeEvent.class,
            "theme-events",
            ThemeEvent::grounds,
            event(new ExportTable.Builder<ProvenFact<ThemeEvent>>(), ThemeEvent::event)
                    .flag("main", one -> one.fact().main()));
    /** The people of an event. */
    public static final FactTable<Participant> EVENT_PEOPLE = of(
            Participant.class,
            "event-people",
            one -> one.presence().grounds(),
            standing(
                    new ExportTable.Builder<ProvenFact<Participant>>()
                            .text("person", one -> one.fact().person().id().value())
                            .text("name", one -> one.fact().person().name()),
                    Participant::presence));
    /** The bodies of an event. */
    public static final FactTable<LinkedBody> EVENT_BODIES = of(
            LinkedBody.class,
            "event-bodies",
            LinkedBody::grounds,
            new ExportTable.Builder<ProvenFact<LinkedBody>>()
                    .text("body", one -> one.fact().body().id().value())
                    .text("name", one -> one.fact().body().name())
                    .list("links", one -> slugs(one.fact().links())));
    /** The recaps without an event that name somebody. */
    public static final FactTable<CitingRecap> DOCUMENTS = of(
            CitingRecap.class,
            "documents",
            CitingRecap::grounds,
            new ExportTable.Builder<ProvenFact<CitingRecap>>()
                    .text("id", one -> one.fact().recap().id().value())
                    .text("title", one -> one.fact().recap().title())
                    .day("published", one -> one.fact().recap().published())
                    .text("narration", one -> one.fact().narration().slug()));

    /** Copies the columns. */
    public FactTable {
        columns = List.copyOf(columns);
    }

    private static <T> FactTable<T> of(
            Class<T> type, String stem, Function<T, Grounds> grounds, ExportTable.Builder<ProvenFact<T>> columns) {
        return new FactTable<>(
                type,
                stem,
                grounds,
                columns.number("confidence", ProvenFact::confidence)
                        .text("recap", source(one -> one.recap().value()))
                        .address("url", source(Quote::url))
                        .integer("quote_start", source(Quote::start))
                        .integer("quote_end", source(Quote::end))
                        .text("quote", source(Quote::text))
                        .columns());
    }

    /**
     * Declares such a list, a page at a time in JSON, or whole as this table.
     *
     * @param asked reads what the path and the parameters ask for
     * @param list reads a stretch; throws {@code UnknownIdException} when there is nothing that the list would be about
     */
    public <I> ApiView<FactQuestion<I>> view(
            String path,
            Function<QueryParameters, FactQuestion<I>> asked,
            BiFunction<FactQuestion<I>, PageWindow, Page<T>> list) {
        return ApiView.list(
                        path,
                        type,
                        asked,
                        list,
                        (question, empty) -> question.ask().notes(empty))
                .files(
                        any -> stem,
                        List.of(ExportFormat.CSV),
                        (order, out) -> CsvFile.write(
                                columns,
                                rows -> CsvFile.TableRows.of((PageWindow window) -> list.apply(order.asked(), window))
                                        .each(one -> rows.accept(row(one, order.quotes()))),
                                order.separator(),
                                out));
    }

    private ProvenFact<T> row(T fact, ProofQuotes quotes) {
        Grounds proof = grounds.apply(fact);
        return new ProvenFact<>(
                fact,
                proof.confidence(),
                proof.citations().stream().findFirst().map(quotes::of).orElse(null));
    }

    private static <T> ExportTable.Builder<ProvenFact<T>> event(
            ExportTable.Builder<ProvenFact<T>> columns, Function<T, EventSummary> event) {
        return columns.text("event", one -> event.apply(one.fact()).id().value())
                .text("title", one -> event.apply(one.fact()).title())
                .text("kind", one -> event.apply(one.fact()).kind().slug())
                .date(one -> event.apply(one.fact()).time().date())
                .day("published", one -> event.apply(one.fact()).time().published())
                .text("place", ExportTable.part(one -> event.apply(one.fact()).place(), PlaceRef::name));
    }

    private static <T> ExportTable.Builder<ProvenFact<T>> standing(
            ExportTable.Builder<ProvenFact<T>> columns, Function<T, Presence> presence) {
        return columns.flag("took_part", one -> presence.apply(one.fact()).tookPart())
                .list("parts", one -> slugs(presence.apply(one.fact()).parts()))
                .list(
                        "functions",
                        one -> presence.apply(one.fact()).roles().stream()
                                .map(HeldRole::said)
                                .toList());
    }

    private static <T> Function<ProvenFact<T>, @Nullable Object> source(Function<Quote, @Nullable Object> part) {
        return ExportTable.part(ProvenFact::source, part);
    }

    private static List<String> slugs(List<? extends Slugged> choices) {
        return choices.stream().map(Slugged::slug).toList();
    }

    /**
     * A fact with its proof.
     *
     * @param source the first sentence that proves it; null when there is none
     */
    record ProvenFact<T>(
            T fact, double confidence, @Nullable Quote source) {}
}
