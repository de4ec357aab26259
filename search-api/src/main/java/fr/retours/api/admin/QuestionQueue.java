package fr.retours.api.admin;

import java.util.List;
import java.util.Optional;

/** What is open to be decided, found beside the server. Safe for concurrent use. */
public interface QuestionQueue {
    /** Returns the most useful questions, the most useful first, as they were last found; empty until they are. */
    Optional<List<Question>> questions();

    /** Has them found anew, and returns at once. */
    void refresh();

    /** Returns a French line on why they cannot be found; empty where they can. */
    Optional<String> trouble();
}
