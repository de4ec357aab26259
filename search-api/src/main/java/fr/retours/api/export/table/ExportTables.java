package fr.retours.api.export.table;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.PersonSummary;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of an export. What a column says stands in {@code wording.properties}. */
public final class ExportTables {
    public static final ExportTable<PersonSummary> PEOPLE = new ExportTable.Builder<PersonSummary>()
            .text("id", one -> one.person().id().value())
            .text("name", one -> one.person().name())
            .list("aliases", one -> one.person().aliases())
            .integer("events", PersonSummary::events)
            .edtf("first", PersonSummary::first)
            .edtf("last", PersonSummary::last)
            .table(ExportSlice::people, List.of("id"));

    public static final ExportTable<BodySlice> BODIES = new ExportTable.Builder<BodySlice>()
            .text("id", one -> one.body().id().value())
            .text("name", one -> one.body().name())
            .text("level", territory(one -> one.kind().slug()))
            .text("code", territory(ExportTables::code))
            .list("aliases", one -> one.body() instanceof Organisation known ? known.aliases() : List.of())
            .text("siren", number(NumberRegister.SIREN))
            .text("rna", number(NumberRegister.RNA))
            .text("wikidata", number(NumberRegister.WIKIDATA))
            .list(
                    "part_of",
                    territory(one ->
                            one.partOf().stream().map(up -> up.id().value()).toList()))
            .integer("population", territory(Collectivite::population))
            .number("latitude", territory(one -> latitude(one.coordinates())))
            .number("longitude", territory(one -> longitude(one.coordinates())))
            .flag(
                    "approximate",
                    territory(one ->
                            one.coordinates() == null ? null : one.coordinates().approximate()))
            .integer("events", BodySlice::events)
            .edtf("first", BodySlice::first)
            .edtf("last", BodySlice::last)
            .table(ExportSlice::bodies, List.of("id"));

    public static final ExportTable<ReportedEvent> EVENTS = new ExportTable.Builder<ReportedEvent>()
            .text("id", ReportedEvent::id)
            .text("title", one -> one.summary().title())
            .text("kind", one -> one.summary().kind().slug())
            .date(one -> one.summary().time().date())
            .day("published", one -> one.summary().time().published())
            .flag("date_doubtful", one -> one.summary().time().isDoubtful())
            .text(
                    "collectivite",
                    ExportTable.part(
                            ExportTables::place,
                            one -> one.collectivite() == null
                                    ? null
                                    : one.collectivite().value()))
            .text("place", ExportTable.part(ExportTables::place, PlaceRef::name))
            .text("venue", ExportTable.part(ExportTables::place, PlaceRef::venue))
            .number("latitude", one -> latitude(one.slice().point()))
            .number("longitude", one -> longitude(one.slice().point()))
            .integer("attendance", ExportTable.part(ExportTables::attendance, Attendance::count))
            .text(
                    "attendance_qualifier",
                    ExportTable.part(
                            ExportTables::attendance, one -> one.qualifier().slug()))
            .integer("participants", one -> one.summary().participants())
            .list("organisers", ReportedEvent::organisers)
            .list("themes", one -> one.themes(true))
            .list("also_themes", one -> one.themes(false))
            .list("recaps", ReportedEvent::recaps)
            .address("url", ReportedEvent::page)
            .text(
                    "quote",
                    one -> one.source(one.slice().grounds())
                            .map(CitedSentence::text)
                            .orElse(null))
            .table(ExportSlice::events, List.of("id"));

    public static final ExportTable<ExportedTie> PARTICIPATIONS = proven(at(new ExportTable.Builder<ExportedTie>()
                            .text("person", ExportedTie::entity)
                            .text("name", one -> one.who().entity().name()))
                    .flag("took_part", one -> one.standing().tookPart())
                    .list("parts", ExportedTie::parts)
                    .list("functions", ExportedTie::functions)
                    .list("bodies", ExportedTie::bodies))
            .table(
                    ExportSlice::participations,
                    List.of("person", "event"),
                    new ExportTable.Reference("person", "people"),
                    new ExportTable.Reference("event", "events"));

    public static final ExportTable<ExportedTie> LINKS = proven(at(new ExportTable.Builder<ExportedTie>()
                            .text("body", ExportedTie::entity)
                            .text("name", one -> one.who().entity().name()))
                    .flag("took_part", one -> one.standing().tookPart())
                    .list("links", ExportedTie::links))
            .table(
                    ExportSlice::links,
                    List.of("body", "event"),
                    new ExportTable.Reference("body", "bodies"),
                    new ExportTable.Reference("event", "events"));

    public static final ExportTable<ReportedRecap> RECAPS = new ExportTable.Builder<ReportedRecap>()
            .text("id", one -> one.recap().id().value())
            .text("title", one -> one.recap().title())
            .address("url", one -> one.recap().url())
            .day("published", one -> one.recap().published())
            .text("narration", one -> one.narration().slug())
            .text("event", ReportedRecap::event)
            .text("text", ReportedRecap::text)
            .table(ExportSlice::recaps, List.of("id"), new ExportTable.Reference("event", "events"));

    public static final ExportTable<Theme> THEMES = new ExportTable.Builder<Theme>()
            .text("id", Theme::id)
            .text("label", Theme::label)
            .table(
                    (slice, rows) -> {
                        for (Theme one : Theme.values()) {
                            rows.accept(one);
                        }
                    },
                    List.of("id"));

    public static final ExportTable<ReportedTheme> SUBJECTS = new ExportTable.Builder<ReportedTheme>()
            .text("event", ReportedTheme::event)
            .text("theme", one -> one.theme().theme().id())
            .flag("main", one -> one.theme().main())
            .number("confidence", one -> one.theme().grounds().confidence())
            .table(
                    ExportSlice::subjects,
                    List.of("event", "theme"),
                    new ExportTable.Reference("event", "events"),
                    new ExportTable.Reference("theme", "themes"));

    public static final ExportTable<HeldFunction> FUNCTIONS = new ExportTable.Builder<HeldFunction>()
            .text("person", one -> one.holder().entity())
            .text("event", one -> one.holder().event().id())
            .integer("number", HeldFunction::number)
            .text("function", one -> one.role().function())
            .text(
                    "body",
                    ExportTable.part(one -> one.role().body(), one -> one.id().value()))
            .text("body_name", ExportTable.part(one -> one.role().body(), BodyRef::name))
            .text("portfolio", one -> one.role().portfolio())
            .flag("former", one -> one.role().former())
            .number("confidence", one -> one.role().grounds().confidence())
            .table(
                    ExportSlice::functions,
                    List.of("person", "event", "number"),
                    new ExportTable.Reference(List.of("person", "event"), "participations"));

    public static final ExportTable<CitedSentence> SENTENCES = new ExportTable.Builder<CitedSentence>()
            .text("recap", one -> one.recap().value())
            .integer("quote_start", CitedSentence::start)
            .integer("quote_end", CitedSentence::end)
            .text("quote", CitedSentence::text)
            .address("url", one -> one.address() == null ? one.page() : one.address())
            .table(
                    ExportSlice::sentences,
                    List.of("recap", "quote_start", "quote_end"),
                    new ExportTable.Reference("recap", "recaps"));

    public static final ExportTable<ProvenFact> PROOFS = new ExportTable.Builder<ProvenFact>()
            .text("fact", ProvenFact::fact)
            .text("event", ProvenFact::event)
            .text("subject", ProvenFact::subject)
            .integer("number", ProvenFact::number)
            .text("recap", one -> one.sentence().recap().value())
            .integer("quote_start", one -> one.sentence().start())
            .integer("quote_end", one -> one.sentence().end())
            .table(
                    ExportSlice::proofs,
                    List.of("fact", "event", "subject", "number", "recap", "quote_start", "quote_end"),
                    new ExportTable.Reference("event", "events"),
                    new ExportTable.Reference(List.of("recap", "quote_start", "quote_end"), "sentences"));

    public static final ExportTable<ExportedTie> TIES = proven(at(new ExportTable.Builder<ExportedTie>()
                            .text("entity", ExportedTie::entity)
                            .text("name", one -> one.who().entity().name()))
                    .flag("took_part", one -> one.standing().tookPart())
                    .list("parts", ExportedTie::parts)
                    .list("functions", ExportedTie::functions)
                    .list("links", ExportedTie::links))
            .table(ExportSlice::ties, List.of("entity", "event"));

    /** What graph formats tell of a node beside its id. */
    public static final List<TableColumn<Node>> NODE = new ExportTable.Builder<Node>()
            .text("label", Node::label)
            .text("type", Node::type)
            .text("kind", Node::kind)
            .integer("events", Node::events)
            .edtf("date", Node::date)
            .day("start", one -> EventDate.firstDay(one.from()))
            .day("end", one -> EventDate.lastDay(one.until()))
            .number("latitude", one -> latitude(one.point()))
            .number("longitude", one -> longitude(one.point()))
            .address("url", Node::url)
            .columns();

    /** What they tell of a person or body where there are no events among the nodes. */
    public static final List<TableColumn<Node>> MEMBER = NODE.stream()
            .filter(one -> List.of("label", "type", "kind", "events", "latitude", "longitude")
                    .contains(one.name()))
            .toList();

    /** What graph formats tell of a tie beside its ends. */
    public static final List<TableColumn<ExportedTie>> TIE = TIES.columns().stream()
            .filter(one -> !List.of("entity", "name", "event", "title").contains(one.name()))
            .toList();

    private ExportTables() {}

    private static ExportTable.Builder<ExportedTie> at(ExportTable.Builder<ExportedTie> columns) {
        return columns.text("event", one -> one.event().id())
                .text("title", one -> one.event().summary().title())
                .date(one -> one.event().summary().time().date());
    }

    private static ExportTable.Builder<ExportedTie> proven(ExportTable.Builder<ExportedTie> columns) {
        return columns.number("confidence", one -> one.standing().grounds().confidence())
                .text("recap", one -> one.proof(source -> source.recap().value()))
                .address("url", one -> one.proof(source -> source.address() == null ? source.page() : source.address()))
                .integer("quote_start", one -> one.proof(CitedSentence::start))
                .integer("quote_end", one -> one.proof(CitedSentence::end))
                .text("quote", one -> one.proof(CitedSentence::text))
                .integer("quotes", one -> one.standing().grounds().citations().size());
    }

    private static Function<BodySlice, @Nullable Object> territory(Function<Collectivite, @Nullable Object> value) {
        return one -> {
            Body body = one.body();
            return body instanceof Collectivite known ? value.apply(known) : null;
        };
    }

    private static Function<BodySlice, @Nullable Object> number(NumberRegister register) {
        return one -> one.body() instanceof Organisation known ? known.numbers().get(register) : null;
    }

    private static @Nullable PlaceRef place(ReportedEvent one) {
        return one.summary().place();
    }

    private static @Nullable Attendance attendance(ReportedEvent one) {
        return one.summary().attendance();
    }

    /** Returns the official code; null where it is left open. */
    public static @Nullable String code(Collectivite one) {
        return one.id().isOpen() ? null : one.id().code();
    }

    private static @Nullable Double latitude(@Nullable Coordinates point) {
        return point == null ? null : point.latitude();
    }

    private static @Nullable Double longitude(@Nullable Coordinates point) {
        return point == null ? null : point.longitude();
    }
}
