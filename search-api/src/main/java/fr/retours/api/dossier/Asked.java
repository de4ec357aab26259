package fr.retours.api.dossier;

import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.Section;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.port.RelationFilter;

/**
 * What a dossier is to hold.
 *
 * @param citation of the same facts in the API
 * @param self address of the dossier
 */
record Asked(RelationAsk ask, DatasetCitation citation, Address self) {
    RelationFilter filter() {
        return ask.filter();
    }

    /** Returns the address of all events year by year, narrowed likewise. */
    Address timeline() {
        return self.at(Section.TIMELINE.path(), RelationFilters.PARAMETERS);
    }
}
