package fr.retours.model.fact;

import fr.retours.model.id.BodyId;

/** Whatever can organise, host, support or be represented: a local authority or an organisation. */
public sealed interface Body permits Collectivite, Organisation {
    /** Returns the id. */
    BodyId id();

    /** Returns the usual name. */
    String name();
}
