package fr.retours.api.wording;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** French names of closed lists, and the pages of registers. */
public final class FrenchLabels {
    private FrenchLabels() {}

    /** Returns the name of a kind of event. */
    public static String of(EventKind kind) {
        return Wording.text("kind." + kind.slug());
    }

    /**
     * Returns the name of what events are distinguished by.
     *
     * @param group its slug; empty for events of no group, which has no name
     */
    public static String of(EventGrouping grouping, String group) {
        if (group.isEmpty()) {
            return "";
        }
        return switch (grouping) {
            case KIND -> of(Slugged.of(EventKind.class, group));
            case THEME -> Slugged.of(Theme.class, group).label();
        };
    }

    /** Returns the name of what a recap tells. */
    public static String of(NarrationKind kind) {
        return Wording.text("narration." + kind.slug());
    }

    /** Returns the name of what a person did at an event. */
    public static String of(Part part) {
        return Wording.text("part." + part.slug());
    }

    /** Returns the name of a tie between a body and an event. */
    public static String of(LinkKind link) {
        return Wording.text("link." + link.slug());
    }

    /** Returns what two bodies did together. */
    public static String of(JointTie tie) {
        return Wording.text("tie." + tie.slug());
    }

    /** Returns the name of a level of local authority. */
    public static String of(CollectiviteKind level) {
        return Wording.text("level." + level.slug());
    }

    /** Returns the address of the page on which a register shows a number. */
    public static String pageOf(NumberRegister register, String number) {
        return Wording.text("register." + register.slug() + ".page", number);
    }

    /** Returns how many people came, as far as it is stated. */
    public static String of(Attendance attendance) {
        return Wording.text("attendance." + attendance.qualifier().slug(), attendance.count());
    }

    /** Returns where an event was held: the building, then the town, as far as they are known. */
    public static String of(PlaceRef place) {
        return Stream.of(place.venue(), place.name()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Returns the name of a way to narrow a search. */
    public static String of(Facet facet) {
        return Wording.text("facet." + facet.slug());
    }

    /** Returns the name of a value of a facet: of ours where the list is closed, else as the index knows it. */
    public static String of(Facet facet, FacetCount count) {
        return switch (facet) {
            case KIND -> of(Slugged.of(EventKind.class, count.value()));
            case PART -> of(Slugged.of(Part.class, count.value()));
            case THEME, YEAR, YEAR_PUBLISHED, COLLECTIVITE, PERSON, ORGANISATION -> count.label();
        };
    }
}
