package fr.retours.model.relation;

import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.PersonId;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Theme;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question whose answer is a list of relationships, each made of events; it can be asked as a list, by year, or of
 * two periods.
 */
public sealed interface RelationQuestion {
    /** Returns whether it asks for pairs of bodies that are counted in the same way. */
    default boolean asksForPairs() {
        return this instanceof Cooperation || this instanceof BodyPairs;
    }

    /** Returns whether it asks for pairs by all events that they have in common: only these can be held against chance. */
    default boolean asksForWholePairs() {
        return switch (this) {
            case Cooperation one -> one.ties().isEmpty();
            case BodyPairs one -> one.ties().isEmpty();
            default -> false;
        };
    }

    /**
     * Who else was at the events of a person.
     *
     * @param withStaff whether to count, at each event, those who hold a function at its organiser
     */
    record Companions(PersonId person, boolean withStaff) implements RelationQuestion {}

    /**
     * Who was at events at all.
     *
     * @param function must be the head of one function held at the event and not former: what somebody is (« maire » of
     *     Brest), not whom the function only names (« adjointe au maire »); anything passes when it is blank
     * @param functionContains each word must start a word of one such function, folded; anything passes when it is blank
     */
    record People(NameChoice names, String function, String functionContains) implements RelationQuestion {}

    /** Which organisations were at events at all. */
    record Organisations(NameChoice names) implements RelationQuestion {}

    /**
     * Which territories were at events at all.
     *
     * @param level theirs; null for all of them
     * @param within the territory that they lie in; null for any
     */
    record Territories(
            @Nullable CollectiviteKind level, @Nullable CollectiviteId within, NameChoice names)
            implements RelationQuestion {}

    /** Who was at events as holder of a function at a body, not a former one. */
    record Spokespeople(BodyId body) implements RelationQuestion {}

    /**
     * Which bodies were at the events of a body.
     *
     * @param ties only events with one of these count; all when it is empty
     */
    record Partners(BodyId body, Set<JointTie> ties) implements RelationQuestion {
        /** Copies the ties. */
        public Partners {
            ties = Set.copyOf(ties);
        }
    }

    /** Who was at events about a theme. */
    record ThemePeople(Theme theme) implements RelationQuestion {}

    /** Which bodies were at events about a theme. */
    record ThemeBodies(Theme theme) implements RelationQuestion {}

    /**
     * Which pairs of territories were at the same events.
     *
     * @param level of both
     * @param other of the second of each pair: the level again, or {@link CollectiviteKind#FOREIGN}
     * @param around the territory that each pair must have; null for all pairs
     * @param ties only events with one of these count; all when it is empty
     */
    record Cooperation(
            CollectiviteKind level,
            CollectiviteKind other,
            @Nullable CollectiviteId around,
            Set<JointTie> ties) implements RelationQuestion {
        /** @throws IllegalArgumentException if the second level is neither the first nor foreign */
        public Cooperation {
            if (other != level && other != CollectiviteKind.FOREIGN) {
                throw new IllegalArgumentException("other level must be " + level + " or foreign, got " + other);
            }
            ties = Set.copyOf(ties);
        }
    }

    /**
     * Which pairs of bodies were at the same events. A territory stands for itself, whatever the filter says.
     *
     * @param organisationsOnly whether territories are left out
     * @param ties only events with one of these count; all when it is empty
     */
    record BodyPairs(boolean organisationsOnly, Set<JointTie> ties) implements RelationQuestion {
        /** Copies the ties. */
        public BodyPairs {
            ties = Set.copyOf(ties);
        }
    }
}
