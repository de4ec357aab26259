package fr.retours.extraction.function;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.discourse.MeantBody;
import org.jspecify.annotations.Nullable;

/**
 * A function, and where it is held, as stretches of words.
 *
 * @param from first word of the function
 * @param to just past its last word; {@code from} for an affiliation without a function
 * @param body where it is held; null when the text names none
 * @param portfolioFrom first word of what stands behind the body, « en charge de… »
 * @param portfolioTo just past its last word; {@code portfolioFrom} when there is none
 * @param end just past all of this
 * @param meant the same body where the recap makes it certain and the sentence does not name it; null else
 */
public record RoleSpan(
        int from,
        int to,
        @Nullable BodySpan body,
        int portfolioFrom,
        int portfolioTo,
        boolean former,
        int end,
        @Nullable MeantBody meant) {
    /** Makes a function that the sentence itself places. */
    public RoleSpan(
            int from, int to, @Nullable BodySpan body, int portfolioFrom, int portfolioTo, boolean former, int end) {
        this(from, to, body, portfolioFrom, portfolioTo, former, end, null);
    }

    public static RoleSpan affiliation(BodySpan body) {
        return heldAt(body.from(), body.from(), body, false);
    }

    /** Makes a function without a portfolio that is held at a body named behind it. */
    static RoleSpan heldAt(int from, int to, BodySpan body, boolean former) {
        return new RoleSpan(from, to, body, body.to(), body.to(), former, body.to());
    }

    /** Makes a function held at no body, behind which the text goes on at {@code end}. */
    static RoleSpan alone(FunctionList.Head head, int to, int end) {
        return new RoleSpan(head.start(), to, null, end, end, head.former(), end);
    }

    /** Returns a layer with the body where this is held, and with the words of the function held there. */
    public BodySpans over(BodySpans bodies) {
        return body == null ? bodies : bodies.withFunction(from, to).with(body);
    }

    public RoleSpan withBody(BodySpan other, int newEnd) {
        return new RoleSpan(from, to, other, newEnd, newEnd, former, newEnd);
    }

    public RoleSpan withPortfolio(int start, int newEnd) {
        return new RoleSpan(from, to, body, start, newEnd, former, newEnd, meant);
    }

    /** Returns the function with its last words left out, which only point to a body. */
    public RoleSpan withEnd(int last) {
        return new RoleSpan(from, last, body, portfolioFrom, portfolioTo, former, end, meant);
    }

    /** Returns the function held at a body that the sentence does not name. */
    public RoleSpan at(MeantBody other) {
        return new RoleSpan(from, to, other.body(), portfolioFrom, portfolioTo, former, end, other);
    }
}
