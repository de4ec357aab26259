package fr.retours.api.admin;

import java.util.List;
import java.util.Optional;

/**
 * Something that an editor may decide.
 *
 * @param id the same as long as nothing of it changes
 * @param statement a French sentence that is right or wrong
 * @param choices one at least
 * @param about the ids of the people, bodies or events that it is about
 * @param quotes the sentences that it was read off
 */
public record EditorQuestion(
        String id, String statement, List<String> about, List<Choice> choices, List<Quote> quotes) {
    /** Copies the lists. */
    public EditorQuestion {
        about = List.copyOf(about);
        choices = List.copyOf(choices);
        quotes = List.copyOf(quotes);
    }

    /** Returns the first choice of a sense. */
    public Optional<Choice> choice(String sense) {
        return choices.stream().filter(one -> one.sense().equals(sense)).findFirst();
    }

    /**
     * One way to decide.
     *
     * @param sense what it means for the statement: {@code affirm}, {@code deny} or {@code other}
     * @param label a few French words
     */
    public record Choice(String sense, String label, NewDecision decision) {
        /** Returns the key that chooses it; empty for none. */
        public String key() {
            return switch (sense) {
                case "affirm" -> "a";
                case "deny" -> "r";
                default -> "";
            };
        }
    }

    /**
     * A sentence of a recap.
     *
     * @param recap its id
     * @param title of the recap
     */
    public record Quote(String recap, String title, String text) {}
}
