package fr.retours.api.view;

import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.FoundStretch;
import fr.retours.api.answer.Notes;
import fr.retours.model.port.PageWindow;
import io.javalin.http.Context;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a view that is answered in JSON.
 *
 * @param window the stretch that is asked for, {@link PageWindow#FIRST} where there are none
 */
public record ViewCall(Context ctx, PageWindow window, AnswerSender answers) {
    /** Answers with a stretch of a list that the graph gives. */
    public <T> void list(Supplier<FoundStretch<T>> stretch) {
        answers.list(ctx, AnswerSource.GRAPH, window, stretch);
    }

    /** Answers with one thing made of facts; see {@link AnswerSender#item}. */
    public <T> void item(Supplier<T> data, Function<T, Notes> notes, Function<T, @Nullable Long> leftOut) {
        answers.item(ctx, AnswerSource.GRAPH, data, notes, leftOut);
    }
}
