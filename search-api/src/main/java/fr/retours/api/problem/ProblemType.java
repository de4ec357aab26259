package fr.retours.api.problem;

import fr.retours.api.wording.Wording;
import fr.retours.model.term.Slugged;

/** What can go wrong, as clients tell it apart: by {@link #uri()}, never by the wording. */
public enum ProblemType implements Slugged {
    /** A query parameter is unknown or has a value it cannot have; {@code errors} names each. */
    INVALID_PARAMETER("invalid-parameter", 400),
    /** The request is not proper HTTP. */
    MALFORMED_REQUEST("malformed-request", 400),
    /** A call of administration came without a key that is known. */
    UNAUTHENTICATED("unauthenticated", 401),
    /** The account may not do this. */
    FORBIDDEN("forbidden", 403),
    /** A page of another site had a browser send this, which changes something. */
    OTHER_SITE("other-site", 403),
    /** Nobody may administrate, since there is no account yet. */
    NO_ACCOUNTS("no-accounts", 403),
    /** No such path, or nothing has this id. */
    NOT_FOUND("not-found", 404),
    /** The path is there, for other methods. */
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    /** There is no such form of what is asked for; {@code errors} names those there are. */
    NOT_ACCEPTABLE("not-acceptable", 406),
    /** What was sent took too long to arrive. */
    TOO_SLOW("too-slow", 408),
    /** A run is under way, and a second one cannot be. */
    RUN_UNDER_WAY("run-under-way", 409),
    /** This is done by a command while no server runs. */
    SERVER_RUNS("server-runs", 409),
    /** The version of the data asked for is no longer served; {@code errors} names the one that is. */
    GONE("gone", 410),
    /** All that was known of the person who had this id was erased. */
    ERASED("erased", 410),
    /** What is to be replaced has been changed meanwhile. */
    PRECONDITION_FAILED("precondition-failed", 412),
    /** What was sent is longer than the server reads. */
    CONTENT_TOO_LARGE("content-too-large", 413),
    /** The address is longer than the server reads. */
    ADDRESS_TOO_LONG("address-too-long", 414),
    /** What was sent is no form, or not of the one kind that is read. */
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    /** The part of a file that is asked for lies beyond its end. */
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416),
    /** Decisions by hand that cannot be followed; {@code errors} names the line. */
    INVALID_CURATION("invalid-curation", 422),
    /** Whoever replaces something must say what. */
    PRECONDITION_REQUIRED("precondition-required", 428),
    /** The client asks more often than it may; {@code Retry-After} says when it may again. */
    TOO_MANY_REQUESTS("too-many-requests", 429),
    /** The headers are longer than the server reads. */
    HEADERS_TOO_LARGE("headers-too-large", 431),
    /** A fault of the server, noted in its log under {@code instance}. */
    INTERNAL("internal", 500),
    /** The format asked for is one that this protocol knows, and this server does not speak. */
    NOT_IMPLEMENTED("not-implemented", 501),
    /** Too many long answers are under way; a retry may work. */
    BUSY("busy", 503),
    /** The data changed while the answer was made, so that its parts would not fit together; a retry will work. */
    DATA_CHANGED("data-changed", 503),
    /** The answer would take longer than the server bears. */
    DEADLINE_EXCEEDED("deadline-exceeded", 503),
    /** More searches wait than can be answered soon; a retry may work. */
    OVERLOADED("overloaded", 503),
    /** Accounts or the audit log cannot be used as they are: nobody may administrate until somebody mends them. */
    ACCOUNTS_UNAVAILABLE("accounts-unavailable", 503),
    /** The graph does not answer; a retry may work. */
    GRAPH_UNAVAILABLE("graph-unavailable", 503),
    /** The full-text index does not answer; a retry may work. */
    INDEX_UNAVAILABLE("index-unavailable", 503),
    /** The server is up but a part it needs is not; {@code errors} names each. */
    NOT_READY("not-ready", 503);

    private static final String PREFIX = "urn:retours:problem:";

    private final String slug;
    private final int status;

    ProblemType(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    /** Returns the HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** Returns the stable {@code type} of the problem. */
    public String uri() {
        return PREFIX + slug;
    }

    /** Returns the French title. */
    public String title() {
        return Wording.text("problem." + slug);
    }
}
