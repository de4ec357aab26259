package fr.retours.api.dossier;

import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.Section;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.port.RelationFilter;
import java.util.List;

/**
 * What a dossier is to hold.
 *
 * @param narrowing by what, in words; empty when it is whole
 * @param citation of the same facts in the API
 * @param self address of the dossier
 */
record Asked(RelationFilter filter, List<String> narrowing, DatasetCitation citation, Address self) {
    Asked {
        narrowing = List.copyOf(narrowing);
    }

    /** Returns the address of all events year by year, narrowed likewise. */
    Address timeline() {
        return self.at(Section.TIMELINE.path(), RelationFilters.PARAMETERS);
    }

    /** Returns the same with who or what is only cited: events tell it, and each says so. */
    RelationFilter withCited() {
        return new RelationFilter(filter.events(), filter.undated(), false, filter.minConfidence(), filter.rollUp());
    }
}
