package fr.retours.api.admin;

import fr.retours.model.port.Page;
import java.util.Optional;

/** What is open to be decided, found beside the server. Safe for concurrent use. */
public interface QuestionQueue {
    /** Returns the most useful questions, the most useful first, as they were last found, and how many there are in all; empty until they are. */
    Optional<Page<EditorQuestion>> questions();

    /** Has them found anew, and returns at once. */
    void refresh();

    /** Returns a French line on why they cannot be found; empty where they can. */
    Optional<String> trouble();
}
