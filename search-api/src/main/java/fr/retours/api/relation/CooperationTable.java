package fr.retours.api.relation;

import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.export.LocatedRows;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.TableColumn;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.relation.PairChance;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.Strength;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.view.EntityRef;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pairs of territories as a table and as lines: what answers and exports call the same is the same here. */
final class CooperationTable {
    /** The measures of a pair, beside its two ends. */
    static final List<TableColumn<Pair>> MEASURES = measures();

    static final List<TableColumn<Pair>> COLUMNS = columns();

    private CooperationTable() {}

    /**
     * Two bodies at the same events.
     *
     * @param level of both territories; null for pairs of bodies
     * @param one the first of them
     * @param other the second of them
     */
    record Pair(@Nullable CollectiviteKind level, Located one, Located other, Relation relation) {
        private String label() {
            return one.territory().name() + " – " + other.territory().name();
        }

        private List<Coordinates> ends() {
            return one.at() == null || other.at() == null ? List.of() : List.of(one.at(), other.at());
        }

        private @Nullable PairChance chance() {
            return strength().chance();
        }

        private Strength strength() {
            return relation.strength();
        }
    }

    /** A body, and where it lies when that is known. */
    record Located(EntityRef territory, @Nullable Coordinates at) {
        String id() {
            return territory.id().value();
        }
    }

    /** Returns pairs as lines. */
    static LocatedRows<Pair> lines(TableRows<Pair> pairs) {
        return new LocatedRows<>(COLUMNS, pairs, any -> null, Pair::label, Pair::ends);
    }

    private static List<TableColumn<Pair>> columns() {
        var columns = new ExportTable.Builder<Pair>();
        end(columns, "from", Pair::one);
        end(columns, "to", Pair::other);
        return Stream.concat(columns.columns().stream(), MEASURES.stream()).toList();
    }

    private static List<TableColumn<Pair>> measures() {
        var columns = new ExportTable.Builder<Pair>()
                .text("level", ExportTable.part(Pair::level, CollectiviteKind::slug))
                .integer("count", pair -> pair.strength().events())
                .integer("weight", pair -> pair.strength().weight());
        for (JointTie tie : JointTie.values()) {
            columns.integer(tie.slug(), pair -> pair.strength().ties().getOrDefault(tie, 0L));
        }
        return columns.edtf("first", pair -> pair.relation().first())
                .edtf("last", pair -> pair.relation().last())
                .integer("recap_count", pair -> pair.strength().recaps())
                .number("newman", pair -> pair.strength().newman())
                .number("share", pair -> pair.strength().share())
                .number("chance_expected", ExportTable.part(Pair::chance, PairChance::expected))
                .number("chance_p", ExportTable.part(Pair::chance, PairChance::p))
                .number("chance_adjusted", ExportTable.part(Pair::chance, PairChance::adjusted))
                .columns();
    }

    private static void end(ExportTable.Builder<Pair> columns, String name, Function<Pair, Located> end) {
        Function<Pair, @Nullable Coordinates> at = pair -> end.apply(pair).at();
        columns.text(name, pair -> end.apply(pair).id())
                .text(name + "_name", pair -> end.apply(pair).territory().name())
                .number(name + "_latitude", ExportTable.part(at, Coordinates::latitude))
                .number(name + "_longitude", ExportTable.part(at, Coordinates::longitude))
                .flag(name + "_approximate", ExportTable.part(at, Coordinates::approximate));
    }
}
