package fr.retours.api.admin;

import fr.retours.api.access.AuditOutcome;
import fr.retours.api.problem.ProblemType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Decisions by hand, as the whole file: whoever replaces it must have seen what it holds now. */
final class CurationHandler {
    private static final String YAML = "application/yaml; charset=utf-8";
    private static final String ANY = "*";
    private static final int TAG_BYTES = 16;

    private final CurationFile file;
    /** From reading the file to writing it. */
    private final ReentrantLock writing = new ReentrantLock();

    CurationHandler(CurationFile file) {
        this.file = file;
    }

    /**
     * A decision that somebody is hidden.
     *
     * @param reason in the words of whoever decides
     */
    record HideRequest(String id, String reason) {}

    /** Returns the entity tag of the file as it is. */
    String tag() {
        return tag(file.read());
    }

    void read(Context ctx, AuditedCall call) {
        String text = file.read();
        call.note(subject(text), AuditOutcome.DONE);
        ctx.header(Header.ETAG, tag(text)).contentType(YAML).result(text);
    }

    void replace(Context ctx, AuditedCall call) {
        String wanted = ctx.header(Header.IF_MATCH);
        if (wanted == null) {
            throw RefusedException.of(ProblemType.PRECONDITION_REQUIRED);
        }
        String text = AdminBody.yaml(ctx);
        write(ctx, call, () -> {
            if (!isOneOf(wanted, tag())) {
                throw RefusedException.of(ProblemType.PRECONDITION_FAILED, "admin.changed", tag());
            }
            return text;
        });
    }

    void hide(Context ctx, AuditedCall call) {
        HideRequest order = AdminBody.json(ctx, HideRequest.class)
                .filter(one -> one.id() != null && one.reason() != null)
                .orElseThrow(() -> RefusedException.of(ProblemType.MALFORMED_REQUEST, "admin.bad-json", "id, reason"));
        write(ctx, call, () -> file.hiding(order.id(), order.reason()));
    }

    private void write(Context ctx, AuditedCall call, Supplier<String> wanted) {
        writing.lock();
        try {
            String before = file.read();
            String after = wanted.get();
            call.around(subject(before) + " > " + subject(after), () -> file.write(after));
            ctx.status(HttpStatus.NO_CONTENT).header(Header.ETAG, tag(after));
        } finally {
            writing.unlock();
        }
    }

    private static boolean isOneOf(String wanted, String tag) {
        return wanted.strip().equals(ANY)
                || Arrays.stream(wanted.split(",")).map(String::strip).anyMatch(tag::equals);
    }

    private static String tag(String text) {
        return '"' + hash(text) + '"';
    }

    /** What a decision says may name somebody, so that the log has the hash of all of them. */
    private static String subject(String text) {
        return "curation:" + hash(text);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
