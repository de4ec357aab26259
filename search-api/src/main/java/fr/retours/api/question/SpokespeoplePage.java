package fr.retours.api.question;

import fr.retours.api.fact.Quotes;
import fr.retours.api.page.frame.Link;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.ChoiceGroup;
import fr.retours.api.page.search.Narrowing;
import fr.retours.model.port.Page;
import fr.retours.model.relation.Relation;
import java.util.List;

/**
 * Who spoke for a body.
 *
 * @param body the field for its name
 * @param rollUp whether a territory stands for all that lies in it
 * @param people one stretch of them, each with some of the events
 * @param files all of them as files; empty until a body is chosen
 * @param frequent which bodies to begin with; empty once one is asked for
 * @param warnings what there is to tell of the filter
 */
public record SpokespeoplePage(
        Narrowing narrowing,
        NameField body,
        boolean rollUp,
        Page<Relation> people,
        Pager pager,
        List<Link> files,
        List<ChoiceGroup> frequent,
        List<String> warnings,
        Quotes quotes) {
    /** Copies the lists. */
    public SpokespeoplePage {
        files = List.copyOf(files);
        frequent = List.copyOf(frequent);
        warnings = List.copyOf(warnings);
    }
}
