package fr.retours.api.view;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.model.port.Window;
import io.javalin.http.Context;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a view that is answered in JSON.
 *
 * @param window the stretch that is asked for, {@link Window#FIRST} where there are none
 */
public record ViewCall(Context ctx, Window window, Answers answers) {
    /** Answers with a stretch of a list that the graph gives. */
    public <T> void list(Supplier<Stretch<T>> stretch) {
        answers.list(ctx, Source.GRAPH, window, stretch);
    }

    /** Answers with one thing made of facts; see {@link Answers#item}. */
    public <T> void item(Supplier<T> data, Function<T, Notes> notes, Function<T, @Nullable Long> leftOut) {
        answers.item(ctx, Source.GRAPH, data, notes, leftOut);
    }
}
