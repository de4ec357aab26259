package fr.retours.model.view;

import java.util.List;

/**
 * A person with all their roles.
 *
 * @param roles earliest first, undated last
 */
public record PersonDetail(PersonSummary person, List<DatedRole> roles) {
    /** Copies the roles. */
    public PersonDetail {
        roles = List.copyOf(roles);
    }
}
