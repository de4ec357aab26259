package fr.retours.api.problem;

import fr.retours.api.wording.Wording;
import java.util.List;
import java.util.Map;

/** A call that is not followed, with what is said about it. */
public final class RefusedException extends RuntimeException {
    private final transient Problem problem;

    private RefusedException(Problem problem) {
        super(problem.type());
        this.problem = problem;
    }

    /** Says what the type alone explains. */
    public static RefusedException of(ProblemType type) {
        return new RefusedException(Problem.plain(type));
    }

    /** Says so much and no more. */
    public static RefusedException of(Problem problem) {
        return new RefusedException(problem);
    }

    /** Says what a text of {@code wording.properties} does. */
    public static RefusedException of(ProblemType type, String key, Object... values) {
        return new RefusedException(Problem.of(type, Wording.text(key, values)));
    }

    /**
     * Says that decisions by hand cannot be followed.
     *
     * @param line where, counted from 1
     * @param message one French line
     */
    public static RefusedException curation(int line, String message) {
        return new RefusedException(
                Problem.of(ProblemType.INVALID_CURATION, message, Map.of("line", List.of(String.valueOf(line)))));
    }

    /** Says that a run is under way. */
    public static RefusedException underWay(String run) {
        return of(ProblemType.RUN_UNDER_WAY, "detail.run-under-way", run);
    }

    /** Says that a path may not be read. */
    public static RefusedException path(String path) {
        return new RefusedException(Problem.of(
                ProblemType.INVALID_PARAMETER,
                Wording.text("admin.bad-path"),
                Map.of("paths", List.of(Wording.text("admin.outside", path)))));
    }

    /** Returns why, in a word for the audit log. */
    public String reason() {
        return problem.type().substring(problem.type().lastIndexOf(':') + 1);
    }

    /** Returns it as it is sent. */
    public Problem problem() {
        return problem;
    }
}
