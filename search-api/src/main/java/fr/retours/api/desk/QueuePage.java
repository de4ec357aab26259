package fr.retours.api.desk;

import fr.retours.api.admin.EditorQuestion;
import fr.retours.api.page.frame.Pager;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import java.util.List;
import java.util.Optional;

/**
 * What is open to be decided.
 *
 * @param questions some of them
 * @param open how many there are in all
 * @param later how many of these are found once others are decided
 * @param pager the way through those that are found
 * @param waiting whether they are still being found
 * @param trouble a French line on why they cannot be found; empty where they can
 */
public record QueuePage(
        List<EditorQuestion> questions, long open, long later, Pager pager, boolean waiting, String trouble) {
    private static final int SHOWN = 20;

    /** Copies the list. */
    public QueuePage {
        questions = List.copyOf(questions);
    }

    /**
     * Makes a page of what is open.
     *
     * @param open empty until it is found
     * @param offset how many to pass over, whatever was sent; all begin again where there are no more
     */
    static QueuePage of(Optional<Page<EditorQuestion>> open, String offset, String trouble) {
        Page<EditorQuestion> found = open.orElseGet(() -> new Page<>(List.of(), 0));
        int kept = found.items().size();
        int wanted = offset.matches("\\d{1,4}") ? Integer.parseInt(offset) : 0;
        var window = new PageWindow(SHOWN, wanted < kept ? wanted : 0);
        return new QueuePage(
                window.of(found.items()),
                found.total(),
                found.total() - kept,
                Pager.of(window, kept, next -> next == 0 ? DeskRoutes.PATH : DeskRoutes.PATH + "?offset=" + next),
                open.isEmpty(),
                trouble);
    }
}
