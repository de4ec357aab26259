package fr.retours.api.access;

import fr.retours.api.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Accounts or the audit log cannot be used, or not so. The message is one French line: what, where, what to do. */
public final class AccessException extends RuntimeException {
    private final String told;

    private AccessException(@Nullable Throwable cause, String key, Object... values) {
        super(Wording.text(key, values), cause);
        this.told = Wording.text(key, values);
    }

    private AccessException(Path file, String key, Exception cause) {
        super(Wording.text(key, file, String.valueOf(cause.getMessage())), cause);
        this.told = Wording.text(key, file.getFileName(), cause.getClass().getSimpleName());
    }

    static AccessException unusable(Path file, IOException cause) {
        return new AccessException(file, "access.unusable", cause);
    }

    static AccessException damaged(Path file, Exception cause) {
        return new AccessException(file, "access.damaged", cause);
    }

    /** Returns the message for people who may have no key: where the folder is concerns whoever reads the log alone. */
    public String told() {
        return told;
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
