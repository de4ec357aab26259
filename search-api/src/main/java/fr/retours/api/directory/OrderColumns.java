package fr.retours.api.directory;

import fr.retours.api.directory.DirectoryPage.Column;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.EventOrder;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.term.Slugged;
import java.util.Arrays;
import java.util.List;

/** The heads of columns that lead to a directory in another order. */
final class OrderColumns {
    private static final List<RelationOrder> ORDERS =
            List.of(RelationOrder.NAME, RelationOrder.COUNT, RelationOrder.LATEST);

    private OrderColumns() {}

    /** Returns those of people and bodies. */
    static List<Column> of(RelationOrder order, FilteredAddress address) {
        return ORDERS.stream()
                .map(one -> new Column(
                        Wording.text("directory.order." + one.slug()),
                        ordered(address, one, RelationOrder.COUNT),
                        one == order,
                        one != RelationOrder.NAME))
                .toList();
    }

    /** Returns those of events. */
    static List<Column> of(EventOrder order, FilteredAddress address) {
        return Arrays.stream(EventOrder.values())
                .map(one -> new Column(
                        Wording.text("directory.order.events." + one.slug()),
                        ordered(address, one, EventOrder.LATEST),
                        one == order,
                        true))
                .toList();
    }

    private static <E extends Slugged> String ordered(FilteredAddress address, E order, E usual) {
        var first = address.without("offset").without("order");
        return (order.equals(usual) ? first : first.with("order", order.slug())).toString();
    }
}
