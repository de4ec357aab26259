package fr.retours.api.admin;

import fr.retours.api.problem.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file of decisions by hand. Safe for concurrent use, but for who comes first. */
public interface CurationFile {
    /**
     * Returns all of it; empty where there is none.
     *
     * @throws RefusedException if it is no text; says in which line
     */
    String read();

    /**
     * Replaces all of it, if it can be followed.
     *
     * @throws RefusedException if it cannot; says in which line and why
     */
    void write(String text);

    /**
     * Puts a decision together.
     *
     * @param kind a section; whatever was sent
     * @param values by key; whatever was sent
     * @throws RefusedException if there is no such section
     */
    NewDecision decision(String kind, Map<String, List<String>> values, String reason);

    /**
     * Returns a file with one decision more, taken today.
     *
     * @param text all of the file
     * @param by the account of whoever decides
     */
    String with(String text, NewDecision decision, String by);

    /** Lists the decisions of a file, in its order. */
    List<DecisionEntry> entries(String text);

    /**
     * Returns a file without one decision; empty where it has none of this id.
     *
     * @throws RefusedException if it shares its line with another
     */
    Optional<String> without(String text, String id);
}
