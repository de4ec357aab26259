package fr.retours.api.question;

import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.Wording;
import fr.retours.model.relation.Hop;
import fr.retours.model.relation.RelationPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the names and events of paths are drawn in their picture: one below the other.
 *
 * @param height of all of it
 */
public record PathDrawing(List<Stop> stops, int height) {
    /** How high a name is drawn. */
    public static final int NAME = 32;
    /** How long a line from one name to the next is. */
    public static final int STEP = 44;

    private static final int HEADING = 26;
    private static final int LETTER = 8;
    private static final int LEAST_WIDTH = 600;

    /** What stands at a height. */
    public sealed interface Stop {
        /** Returns where its upper edge is. */
        int y();

        /** Returns what is written. */
        String text();

        /** Returns how wide it is. */
        default int width() {
            return text().length() * LETTER + NAME;
        }
    }

    /** Which of several paths begins here. */
    public record Heading(int y, String text) implements Stop {}

    /** A person or body. */
    public record Name(int y, String text) implements Stop {}

    /** An event at which the one above and the one below were. */
    public record Meeting(int y, String text) implements Stop {}

    static PathDrawing of(List<RelationPath> chains) {
        List<Stop> stops = new ArrayList<>();
        int y = 0;
        for (int i = 0; i < chains.size(); i++) {
            if (chains.size() > 1) {
                stops.add(new Heading(y, Wording.text("picture.path", i + 1, chains.size())));
                y += HEADING;
            }
            List<Hop> hops = chains.get(i).hops();
            stops.add(new Name(y, hops.getFirst().from().name()));
            for (Hop hop : hops) {
                stops.add(new Meeting(y + NAME, words(hop)));
                y += NAME + STEP;
                stops.add(new Name(y, hop.to().name()));
            }
            y += NAME + HEADING;
        }
        return new PathDrawing(stops, y - HEADING);
    }

    private static String words(Hop hop) {
        var event = hop.event().event();
        String more = hop.events() > 1 ? Wording.text("count.events", hop.events()) : "";
        return Stream.of(event.title(), FrenchDays.of(event.time()), more)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Returns how wide all of it is. */
    public int width() {
        int widest = stops.stream()
                .max(Comparator.comparingInt(Stop::width))
                .map(Stop::width)
                .orElse(0);
        return Math.max(LEAST_WIDTH, widest + NAME);
    }
}
