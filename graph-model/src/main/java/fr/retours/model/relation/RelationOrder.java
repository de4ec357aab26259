package fr.retours.model.relation;

import fr.retours.model.meeting.JointTie;
import fr.retours.model.term.Slugged;

/** What puts the strongest relationship first. Ties go by number of events, then by folded name, then by id. */
public enum RelationOrder implements Slugged {
    /** The number of events. */
    COUNT("count"),
    /** The sum over the events of 1/(n−1), n being all who were there (Newman 2001): small meetings count more. */
    NEWMAN("newman"),
    /** The sum over the events of what each {@link JointTie} weighs. */
    WEIGHT("weight"),
    /** The number of recaps that tell the events. */
    RECAPS("recaps"),
    /** The part of the events of either at which both were (Jaccard): whoever is everywhere is not closest to all. */
    SHARE("share"),
    /** How unlikely by chance alone: least likely first. */
    CHANCE("chance"),
    /** The name under which it is filed: people by family name. */
    NAME("name"),
    /** The latest event. */
    LATEST("latest");

    private final String slug;

    RelationOrder(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}
