package fr.retours.api.access;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An account and what its key is known by; the key itself is kept nowhere.
 *
 * @param id 8 lower-case hexadecimal digits, which the key begins with
 * @param account the name of whoever has the key; no other account has it
 * @param hash of the key
 * @param created when, in seconds of UTC, as ISO 8601
 * @param changed when role or key were last changed, likewise
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AccessKey(String id, String account, AccessRole role, KeyHash hash, String created, String changed) {
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@'’-]{0,59}");

    /** @throws IllegalArgumentException if the account cannot be called so, or something is missing */
    public AccessKey {
        if (Stream.of(id, account, role, hash, created, changed).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("an account must have all that it is known by");
        }
        if (!isAccount(account)) {
            throw new IllegalArgumentException(
                    "account must have from 1 to 60 letters, digits and . _ - @ ' or spaces, got '" + account + "'");
        }
    }

    /** Returns whether an account may be called so. */
    public static boolean isAccount(String name) {
        return ACCOUNT.matcher(name).matches();
    }

    /** Returns the same account with another role. */
    AccessKey with(AccessRole other, String now) {
        return new AccessKey(id, account, other, hash, created, now);
    }

    /** Returns whether someone means this account by its name or the id of its key. */
    boolean isCalled(String nameOrId) {
        return account.equals(nameOrId) || id.equals(nameOrId);
    }
}
