package fr.retours.api.desk;

import fr.retours.api.admin.EditorQuestion;
import fr.retours.api.page.frame.Pager;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.text.LatinFolding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is open to be decided.
 *
 * @param questions some of those that have the words
 * @param words which questions have, their recaps or the ids they are about; empty for all questions
 * @param narrowed those that have the words; empty without words
 * @param open how many there are in all
 * @param later how many of these are found once others are decided
 * @param pager the way through those that have the words
 * @param waiting whether they are still being found
 * @param trouble a French line on why they cannot be found; empty where they can
 */
public record QueuePage(
        List<EditorQuestion> questions,
        String words,
        List<EditorQuestion> narrowed,
        long open,
        long later,
        Pager pager,
        boolean waiting,
        String trouble) {
    private static final int SHOWN = 20;

    /**
     * Makes a page of what is open.
     *
     * @param open empty until it is found
     * @param words as typed
     * @param offset how many to pass over, whatever was sent; all begin again where there are no more
     */
    static QueuePage of(Optional<Page<EditorQuestion>> open, String words, String offset, String trouble) {
        Page<EditorQuestion> found = open.orElseGet(() -> new Page<>(List.of(), 0));
        List<EditorQuestion> narrowed = narrowed(found.items(), words);
        int kept = narrowed.size();
        int wanted = offset.matches("\\d{1,4}") ? Integer.parseInt(offset) : 0;
        var window = new PageWindow(SHOWN, wanted < kept ? wanted : 0);
        return new QueuePage(
                window.of(narrowed),
                words,
                words.isBlank() ? List.of() : narrowed,
                found.total(),
                words.isBlank() ? found.total() - kept : 0,
                Pager.of(window, kept, next -> address(words, next)),
                open.isEmpty(),
                trouble);
    }

    /** Returns how many of those that have the words can be answered so. */
    public long answerable(String sense) {
        return narrowed.stream().filter(one -> one.choice(sense).isPresent()).count();
    }

    /** Returns the questions that have all the words, accents and case aside. */
    static List<EditorQuestion> narrowed(List<EditorQuestion> questions, String words) {
        List<String> wanted = Arrays.stream(LatinFolding.fold(words).split("\\s+"))
                .filter(one -> !one.isEmpty())
                .toList();
        return questions.stream()
                .filter(one -> {
                    String said = said(one);
                    return wanted.stream().allMatch(said::contains);
                })
                .toList();
    }

    private static String said(EditorQuestion one) {
        return LatinFolding.fold(Stream.of(
                        Stream.of(one.statement()),
                        one.about().stream(),
                        one.quotes().stream().flatMap(quote -> Stream.of(quote.recap(), quote.title())))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n")));
    }

    /** Returns where the questions with these words are. */
    public static String address(String words, int offset) {
        String query = Stream.of(
                        words.isBlank() ? "" : "mots=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                        offset == 0 ? "" : "offset=" + offset)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return DeskRoutes.PATH + (query.isEmpty() ? "" : "?" + query);
    }
}
