package fr.retours.api.problem;

import io.javalin.http.Context;

/** Shows a problem to someone who asked for a page. */
@FunctionalInterface
public interface ProblemView {
    /** Sets the body and its type; status and headers are set already. */
    void show(Context ctx, Problem problem);
}
