package fr.retours.api.access;

import fr.retours.api.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Accounts or the audit log cannot be used, or not so. The message is one French line: what, where, what to do. */
public final class AccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AccessException(@Nullable Throwable cause, String key, Object... values) {
        super(Wording.text(key, values), cause);
    }

    static AccessException unusable(Path file, IOException cause) {
        return new AccessException(cause, "access.unusable", file, String.valueOf(cause.getMessage()));
    }

    static AccessException damaged(Path file, Exception cause) {
        return new AccessException(cause, "access.damaged", file);
    }

    static AccessException taken(String account) {
        return new AccessException(null, "access.taken", account);
    }

    static AccessException badName(String account) {
        return new AccessException(null, "access.bad-name", account);
    }

    static AccessException unknown(String nameOrId, Path file) {
        return new AccessException(null, "access.unknown", nameOrId, file);
    }
}
