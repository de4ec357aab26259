package fr.retours.api.tie;

import fr.retours.api.fact.Quotes;
import fr.retours.api.page.frame.Pager;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.view.EntityRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What joins some people and bodies.
 *
 * @param who two at least, in the order asked for
 * @param events one stretch of those at which all of them stood, latest first
 * @param warnings what there is to tell of the filter
 */
public record TiePage(
        List<EntityRef> who, Page<SharedEvent> events, List<String> warnings, Pager pager, Quotes quotes) {
    /** Copies the lists. */
    public TiePage {
        who = List.copyOf(who);
        warnings = List.copyOf(warnings);
    }

    /** Returns where all that joins them is, whatever the filter. */
    public String path() {
        return who.stream()
                .map(one -> "id=" + URLEncoder.encode(one.id().value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", TiePageHandler.PATH + "?", ""));
    }

    /** Returns their names in a line. */
    public String names() {
        return who.stream().map(EntityRef::name).collect(Collectors.joining(" · "));
    }
}
