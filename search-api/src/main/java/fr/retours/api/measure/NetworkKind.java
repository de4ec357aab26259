package fr.retours.api.measure;

import fr.retours.model.term.Slugged;

/** Between whom a network is. */
public enum NetworkKind implements Slugged {
    /** People at the same events. */
    PEOPLE,
    /** Local authorities and organisations at the same events. */
    BODIES,
    /** Territories of one level at the same events, each standing for all that lies in it. */
    TERRITORIES;
}
