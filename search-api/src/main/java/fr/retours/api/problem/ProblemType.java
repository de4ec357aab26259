package fr.retours.api.problem;

import fr.retours.api.wording.Wording;
import fr.retours.model.term.Slugged;

/** What can go wrong, as clients tell it apart: by {@link #uri()}, never by the wording. */
public enum ProblemType implements Slugged {
    /** A query parameter is unknown or has a value it cannot have; {@code errors} names each. */
    INVALID_PARAMETER(400),
    /** The request is not proper HTTP. */
    MALFORMED_REQUEST(400),
    /** A call of administration came without a key that is known. */
    UNAUTHENTICATED(401),
    /** The account may not do this. */
    FORBIDDEN(403),
    /** A page of another site had a browser send this, which changes something. */
    OTHER_SITE(403),
    /** Nobody may administrate, since there is no account yet. */
    NO_ACCOUNTS(403),
    /** No such path, or nothing has this id. */
    NOT_FOUND(404),
    /** The path is there, for other methods. */
    METHOD_NOT_ALLOWED(405),
    /** There is no such form of what is asked for; {@code errors} names those there are. */
    NOT_ACCEPTABLE(406),
    /** What was sent took too long to arrive. */
    TOO_SLOW(408),
    /** A run is under way, and a second one cannot be. */
    RUN_UNDER_WAY(409),
    /** This is done by a command while no server runs. */
    SERVER_RUNS(409),
    /** The version of the data asked for is no longer served; {@code errors} names the one that is. */
    GONE(410),
    /** All that was known of the person who had this id was erased. */
    ERASED(410),
    /** What is to be replaced has been changed meanwhile. */
    PRECONDITION_FAILED(412),
    /** What was sent is longer than the server reads. */
    CONTENT_TOO_LARGE(413),
    /** The address is longer than the server reads. */
    ADDRESS_TOO_LONG(414),
    /** What was sent is no form, or not of the one kind that is read. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The part of a file that is asked for lies beyond its end. */
    RANGE_NOT_SATISFIABLE(416),
    /** Decisions by hand that cannot be followed; {@code errors} names the line. */
    INVALID_CURATION(422),
    /** Whoever replaces something must say what. */
    PRECONDITION_REQUIRED(428),
    /** The client asks more often than it may; {@code Retry-After} says when it may again. */
    TOO_MANY_REQUESTS(429),
    /** The headers are longer than the server reads. */
    HEADERS_TOO_LARGE(431),
    /** A fault of the server, noted in its log under {@code instance}. */
    INTERNAL(500),
    /** The format asked for is one that this protocol knows, and this server does not speak. */
    NOT_IMPLEMENTED(501),
    /** Too many long answers are under way; a retry may work. */
    BUSY(503),
    /** The data changed while the answer was made, so that its parts would not fit together; a retry will work. */
    DATA_CHANGED(503),
    /** The answer would take longer than the server bears. */
    DEADLINE_EXCEEDED(503),
    /** More searches wait than can be answered soon; a retry may work. */
    OVERLOADED(503),
    /** Accounts or the audit log cannot be used as they are: nobody may administrate until somebody mends them. */
    ACCOUNTS_UNAVAILABLE(503),
    /** The graph does not answer; a retry may work. */
    GRAPH_UNAVAILABLE(503),
    /** The full-text index does not answer; a retry may work. */
    INDEX_UNAVAILABLE(503),
    /** The server is up but a part it needs is not; {@code errors} names each. */
    NOT_READY(503);

    private static final String PREFIX = "urn:retours:problem:";

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return Slugged.super.slug().replace('_', '-');
    }

    /** Returns the HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** Returns the stable {@code type} of the problem. */
    public String uri() {
        return PREFIX + slug();
    }

    /** Returns the French title. */
    public String title() {
        return Wording.text("problem." + slug());
    }
}
