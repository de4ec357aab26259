package fr.retours.api.desk;

import fr.retours.api.admin.Question;
import java.util.List;

/**
 * What is open to be decided.
 *
 * @param questions the first ones
 * @param open how many there are
 * @param waiting whether they are still being found
 * @param trouble a French line on why they cannot be found; empty where they can
 */
public record QueuePage(List<Question> questions, int open, boolean waiting, String trouble) {
    /** Copies the list. */
    public QueuePage {
        questions = List.copyOf(questions);
    }
}
