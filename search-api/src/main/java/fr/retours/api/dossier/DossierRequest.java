package fr.retours.api.dossier;

import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.SiteSection;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.port.RelationFilter;

/**
 * What a dossier is to hold.
 *
 * @param citation of the same facts in the API
 * @param self address of the dossier
 */
record DossierRequest(RelationAsk ask, DatasetCitation citation, FilteredAddress self) {
    RelationFilter filter() {
        return ask.filter();
    }

    /** Returns the address of all events year by year, narrowed likewise. */
    FilteredAddress timeline() {
        return self.at(SiteSection.TIMELINE.path(), RelationFilters.PARAMETERS);
    }
}
