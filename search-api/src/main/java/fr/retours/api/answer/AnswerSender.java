package fr.retours.api.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import fr.retours.api.cited.CitedAnswer;
import fr.retours.api.cited.CitedAnswers;
import fr.retours.api.fact.QuoteSource;
import fr.retours.api.transport.AnswerCompression;
import fr.retours.model.port.PageWindow;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends answers, or 304 when the client already has them. Safe for concurrent use. */
public final class AnswerSender {
    private static final String STARTED = "started";
    private static final String JSON = "application/json";

    private final DatasetVersions versions;
    private final QuoteSource quoting;
    private final String edition;
    private final boolean namesHost;
    private final CitedAnswers cited;
    private final KeptBodies kept = new KeptBodies();

    /**
     * Makes answers of one edition of the program.
     *
     * @param edition whatever changes when the shape of answers may
     * @param namesHost whether answers give whole addresses with the host that was asked
     * @param cited keeps what is asked for by its version
     */
    public AnswerSender(
            DatasetVersions versions, QuoteSource quoting, String edition, boolean namesHost, CitedAnswers cited) {
        this.versions = versions;
        this.quoting = quoting;
        this.edition = edition;
        this.namesHost = namesHost;
        this.cited = cited;
    }

    /** Notes when work on a request began. */
    public static void start(Context ctx) {
        ctx.attribute(STARTED, System.nanoTime());
    }

    /** Sends one thing. */
    public <T> void item(Context ctx, AnswerSource source, Supplier<T> data) {
        item(ctx, source, data, found -> Notes.NONE, found -> null);
    }

    /**
     * Sends one thing that is made of facts.
     *
     * @param notes makes what there is to tell about it
     * @param leftOut counts what an answer leaves out for being unsure
     */
    public <T> void item(
            Context ctx,
            AnswerSource source,
            Supplier<T> data,
            Function<T, Notes> notes,
            Function<T, @Nullable Long> leftOut) {
        AnswerBasis basis = versions.basis(source);
        sendJson(ctx, basis, Optional.of(source), () -> item(ctx, basis, data.get(), notes, leftOut));
    }

    private static <T> ItemResponse<T> item(
            Context ctx, AnswerBasis basis, T found, Function<T, Notes> notes, Function<T, @Nullable Long> leftOut) {
        var links = Links.to(PageAddresses.self(ctx.path(), ctx.queryString()));
        return new ItemResponse<>(
                found,
                leftOut.apply(found),
                permanent(links, ctx, basis.version()),
                meta(ctx, basis.version(), notes.apply(found)));
    }

    /** Sends one thing that changes with the server's state, not with the data alone, so that it must not be kept. */
    public <T> void fresh(Context ctx, Supplier<T> data) {
        AnswerBasis none = AnswerBasis.of(Optional.empty());
        sendJson(ctx, none, Optional.empty(), () -> item(ctx, none, data.get(), found -> Notes.NONE, found -> null));
    }

    /** Sends one stretch of a list. */
    public <T> void list(Context ctx, AnswerSource source, PageWindow window, Supplier<FoundStretch<T>> stretch) {
        AnswerBasis basis = versions.basis(source);
        sendJson(ctx, basis, Optional.of(source), () -> {
            FoundStretch<T> found = stretch.get();
            return new ListResponse<>(
                    found.items(),
                    found.total(),
                    found.leftOut(),
                    window.limit(),
                    window.offset(),
                    found.facets(),
                    found.others(),
                    permanent(
                            PageAddresses.links(ctx.path(), ctx.queryString(), window, found.total()),
                            ctx,
                            basis.version()),
                    meta(ctx, basis.version(), found.notes()));
        });
    }

    /** Sentences are read while an answer is written. */
    private void sendJson(Context ctx, AnswerBasis basis, Optional<AnswerSource> source, Supplier<Object> answer) {
        source.ifPresent(any -> check(ctx, basis.version()));
        sendBytes(ctx, basis, JSON, AnswerCompression.FAST, () -> {
                    byte[] bytes = AnswerJson.bytes(answer.get(), quoting.quotes());
                    source.ifPresent(one -> settled(ctx, one, bytes));
                    return bytes;
                })
                .filter(any -> source.isPresent())
                .ifPresent(body -> keep(ctx, JSON, body));
    }

    /** Whoever asks for what an address answers in this version is about to cite it, or has come to where it is cited. */
    private void keep(Context ctx, String mediaType, AnswerBody body) {
        String asked = ctx.queryParam(Permalinks.VERSION);
        if (asked != null && ctx.method().equals(HandlerType.GET)) {
            cited.keep(ctx, Permalinks.key(ctx, namesHost), asked, mediaType, body.plain());
        }
    }

    /**
     * Sends a text made from a version of the data; without a version it must not be kept.
     *
     * <p>The version must have been read before the text is made: data that is newer than its tag is fetched once too
     * often, data that is older would stay.
     */
    public void send(Context ctx, Optional<String> version, String mediaType, Supplier<String> text) {
        send(ctx, AnswerBasis.of(version), mediaType, text);
    }

    /** Sends a text made from some stores, of the version that is asked for if one is. */
    public void send(Context ctx, AnswerSource source, String mediaType, Supplier<String> text) {
        AnswerBasis basis = versions.basis(source);
        check(ctx, basis.version());
        send(ctx, basis, mediaType, () -> settled(ctx, source, text.get()));
    }

    private void send(Context ctx, AnswerBasis basis, String mediaType, Supplier<String> text) {
        sendBytes(
                        ctx,
                        basis,
                        mediaType,
                        AnswerCompression.USUAL,
                        () -> text.get().getBytes(StandardCharsets.UTF_8))
                .filter(any -> basis.version().isPresent() && CitedAnswer.isPage(mediaType))
                .ifPresent(body -> keep(ctx, mediaType, body));
    }

    /** Returns what was sent; empty where the client has it. */
    private Optional<AnswerBody> sendBytes(
            Context ctx, AnswerBasis basis, String mediaType, int level, Supplier<byte[]> bytes) {
        var tag = tagOf(ctx, basis.version(), mediaType);
        if (isKnown(ctx, tag)) {
            return Optional.empty();
        }
        boolean gzip = AnswerCompression.isTaken(ctx);
        Supplier<AnswerBody> maker = () -> AnswerBody.of(bytes.get(), gzip, level);
        AnswerBody body = tag.flatMap(one -> basis.state().map(state -> kept.get(state, key(one, state, gzip), maker)))
                .orElseGet(maker);
        tag(ctx, tag);
        ctx.contentType(mediaType);
        body.send(ctx);
        return Optional.of(body);
    }

    /**
     * Returns what an answer is kept under. Whoever finds it there has read the state as it was before the answer was made, and
     * it never comes back: no commit fell into the making.
     */
    private static String key(EntityTag tag, String state, boolean gzip) {
        return String.join("\n", tag.value(), state, String.valueOf(gzip));
    }

    /**
     * Sends an answer that is written while it is made.
     *
     * @param version see {@link #send}
     * @param writer writes the body to the response; not called when the client wants none or has it already
     */
    public void stream(Context ctx, Optional<String> version, String mediaType, Runnable writer) {
        var tag = tagOf(ctx, version, mediaType);
        if (!isKnown(ctx, tag)) {
            tag(ctx, tag);
            ctx.contentType(mediaType);
            if (!ctx.method().equals(HandlerType.HEAD)) {
                writer.run();
            }
        }
    }

    /**
     * Sends an answer that is the same to the byte whenever it is asked for in this version.
     *
     * @param packed whether it is sent as gzip
     * @param writer writes it to the response, its length, too; called for a client that wants no body as well
     */
    public void file(Context ctx, String version, String mediaType, boolean packed, Runnable writer) {
        var tag = tagOf(ctx, Optional.of(version), packed ? mediaType + " gzip" : mediaType)
                .map(EntityTag::toTheByte);
        if (!isKnown(ctx, tag)) {
            tag(ctx, tag);
            ctx.contentType(mediaType);
            writer.run();
        }
    }

    /**
     * Refuses a request for another version than the one there is.
     *
     * @throws GoneException if the request names another
     */
    public static void check(Context ctx, Optional<String> version) {
        String asked = ctx.queryParam(Permalinks.VERSION);
        if (asked != null && isPermanent(ctx) && !Optional.of(asked).equals(version)) {
            ctx.header("Link", '<' + Permalinks.latest(ctx.path(), ctx.queryString()) + ">; rel=\"latest-version\"");
            throw new GoneException(asked, version);
        }
    }

    /** Returns what was found, unless a version is asked for and the data changed while it was looked for. */
    private <T> T settled(Context ctx, AnswerSource source, T found) {
        if (isPermanent(ctx)) {
            check(ctx, versions.of(source));
        }
        return found;
    }

    private static boolean isPermanent(Context ctx) {
        String asked = ctx.queryParam(Permalinks.VERSION);
        return asked != null && !asked.isBlank();
    }

    private static Links permanent(Links links, Context ctx, Optional<String> version) {
        return Permalinks.in(links, ctx.path(), ctx.queryString(), version);
    }

    /** Answers 304 when the client has what it asks for. */
    private static boolean isKnown(Context ctx, Optional<EntityTag> tag) {
        boolean known =
                tag.filter(one -> one.isAmong(ctx.header(Header.IF_NONE_MATCH))).isPresent();
        if (known) {
            tag(ctx, tag);
            ctx.status(HttpStatus.NOT_MODIFIED);
        }
        return known;
    }

    private static void tag(Context ctx, Optional<EntityTag> tag) {
        tag.ifPresent(one -> ctx.header(Header.ETAG, one.value()));
        ctx.header(Header.CACHE_CONTROL, tag.isPresent() ? "no-cache" : "no-store");
    }

    /** Returns the tag of an answer that is still to be made: what it is made from is its tag's, or newer. */
    private Optional<EntityTag> tagOf(Context ctx, Optional<String> version, String mediaType) {
        return version.map(one -> EntityTag.of(
                edition + versions.searchState(),
                one,
                ctx.path(),
                Objects.requireNonNullElse(ctx.queryString(), ""),
                mediaType,
                namesHost ? Permalinks.host(ctx) : ""));
    }

    private static Meta meta(Context ctx, Optional<String> version, Notes notes) {
        Long started = ctx.attribute(STARTED);
        long took = started == null
                ? 0
                : Duration.ofNanos(System.nanoTime() - started).toMillis();
        return new Meta(version.orElse(null), isPermanent(ctx) ? null : took, notes);
    }

    /**
     * The envelope of every answer that is no list.
     *
     * @param leftOut how much more would count with {@code min_confidence=0}; left out itself where that is not asked
     */
    public record ItemResponse<T>(
            T data,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long leftOut,

            @JsonIncludeProperties({"self", "permalink"}) Links links,
            Meta meta) {}

    /**
     * The envelope of every list.
     *
     * @param total length of the whole list
     * @param leftOut how many more would be on it with {@code min_confidence=0}; left out itself where facts are not listed
     * @param limit most items in {@code data}
     * @param offset items skipped
     * @param facets by what the list can be narrowed; empty where nothing is counted
     * @param others what was asked for beside the list, by kind; left out when nothing was
     */
    public record ListResponse<T>(
            List<T> data,
            long total,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long leftOut,

            int limit,
            int offset,
            Map<String, List<FacetValue>> facets,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, ? extends List<?>> others,

            Links links,
            Meta meta) {}
}
