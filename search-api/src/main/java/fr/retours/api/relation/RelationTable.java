package fr.retours.api.relation;

import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.TableColumn;
import fr.retours.model.meeting.Attending;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.meeting.RelatedEvent;
import fr.retours.model.meeting.SharedEntity;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.relation.Hop;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationPath;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.YearCount;
import fr.retours.model.view.EventRef;
import fr.retours.model.view.HeldRole;
import java.time.Year;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers to questions of relationship as tables: what answers and exports call the same is the same here. */
final class RelationTable {
    /** The events that several were at. */
    static final List<TableColumn<SharedEvent>> EVENTS = event(
                    new ExportTable.Builder<SharedEvent>(), SharedEvent::event)
            .list("functions", RelationTable::functions)
            .columns();
    /** The events that have something in common with another. */
    static final List<TableColumn<RelatedEvent>> RELATED = event(
                    new ExportTable.Builder<RelatedEvent>(), RelatedEvent::event)
            .integer("score", RelatedEvent::score)
            .list("people", one -> named(one.people()))
            .list("bodies", one -> named(one.bodies()))
            .list(
                    "themes",
                    one -> one.themes().items().stream()
                            .map(theme -> theme.here().theme().slug())
                            .toList())
            .columns();
    /** The numbers of a list year by year. */
    static final List<TableColumn<YearCount>> YEARS = new ExportTable.Builder<YearCount>()
            .integer("year", ExportTable.part(YearCount::year, Year::getValue))
            .integer("events", YearCount::events)
            .integer("relations", YearCount::relations)
            .integer("ties", YearCount::ties)
            .columns();
    /** The steps of paths. */
    static final List<TableColumn<Step>> STEPS = steps();

    private RelationTable() {}

    /**
     * A step of a path.
     *
     * @param path number of the path, from 1
     * @param number of the step in it, from 1
     */
    record Step(int path, int number, Hop hop) {
        static Stream<Step> of(int path, RelationPath chain) {
            List<Hop> hops = chain.hops();
            return Stream.iterate(0, at -> at < hops.size(), at -> at + 1)
                    .map(at -> new Step(path, at + 1, hops.get(at)));
        }
    }

    /** Returns the columns of a list: what a question says nothing of has none. */
    static List<TableColumn<Relation>> list(RelationQuestion question) {
        var columns = new ExportTable.Builder<Relation>()
                .text("id", one -> one.to().id().value())
                .text("name", one -> one.to().name())
                .list("aliases", Relation::aliases)
                .integer("events", one -> one.strength().events());
        if (question instanceof Companions) {
            columns.number("newman", one -> one.strength().newman());
        }
        if (question instanceof Partners) {
            columns.integer("weight", one -> one.strength().weight());
            for (JointTie tie : JointTie.values()) {
                columns.integer(tie.slug(), one -> one.strength().ties().getOrDefault(tie, 0L));
            }
        }
        return columns.list(
                        "functions",
                        one -> one.events().items().stream()
                                .flatMap(RelationTable::roles)
                                .distinct()
                                .toList())
                .edtf("first", Relation::first)
                .edtf("last", Relation::last)
                .columns();
    }

    /** Returns how a list is read for these columns. */
    static RelationView view(RelationView asked) {
        return new RelationView(asked.order(), asked.minEvents(), 1);
    }

    private static List<TableColumn<Step>> steps() {
        var columns = new ExportTable.Builder<Step>()
                .integer("path", Step::path)
                .integer("step", Step::number)
                .text("from", one -> one.hop().from().id().value())
                .text("from_name", one -> one.hop().from().name())
                .text("to", one -> one.hop().to().id().value())
                .text("to_name", one -> one.hop().to().name())
                .integer("count", one -> one.hop().events());
        return event(columns, one -> one.hop().event().event()).columns();
    }

    private static <T> ExportTable.Builder<T> event(ExportTable.Builder<T> columns, Function<T, EventRef> event) {
        return columns.text("event", one -> event.apply(one).id().value())
                .text("title", one -> event.apply(one).title())
                .text("kind", one -> event.apply(one).kind().slug())
                .edtf("date", one -> event.apply(one).time().date());
    }

    private static List<String> named(Page<SharedEntity> all) {
        return all.items().stream().map(one -> one.entity().id().value()).toList();
    }

    private static List<String> functions(SharedEvent one) {
        return roles(one).distinct().toList();
    }

    private static Stream<String> roles(SharedEvent one) {
        return one.who().stream()
                .map(Attending::standing)
                .flatMap(standing -> standing.roles().stream())
                .map(HeldRole::said);
    }
}
