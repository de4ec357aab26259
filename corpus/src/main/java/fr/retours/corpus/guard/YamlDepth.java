package fr.retours.corpus.guard;

import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** How deep YAML is nested, found before it is loaded: loading calls itself for every level. */
public final class YamlDepth {
    /** Most levels. What people write by hand has three. */
    public static final int MAX = 50;

    private YamlDepth() {}

    /**
     * Returns the first line, counted from 1, on which lists and mappings are nested deeper than {@value #MAX} levels;
     * nothing where none is, or where the text is no YAML before that.
     */
    public static OptionalInt firstTooDeep(String yaml, LoadSettings settings) {
        int depth = 0;
        try {
            for (Event event : new Parse(settings).parseString(yaml)) {
                depth += switch (event.getEventId()) {
                    case MappingStart, SequenceStart -> 1;
                    case MappingEnd, SequenceEnd -> -1;
                    default -> 0;
                };
                if (depth > MAX) {
                    return OptionalInt.of(
                            event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
                }
            }
        } catch (YamlEngineException e) {
            return OptionalInt.empty(); // whoever loads it tells what is wrong
        }
        return OptionalInt.empty();
    }
}
