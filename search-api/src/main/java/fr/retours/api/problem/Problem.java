package fr.retours.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.retours.api.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of every failed call, RFC 9457.
 *
 * @param type stable URI that clients branch on
 * @param title French, the same for all problems of a type
 * @param detail French, about this one
 * @param instance what the server's log calls this one, for an internal fault
 * @param health how much of the server still answers, {@code degraded} or {@code down}; null where nobody asked
 * @param errors what is wrong with what: by parameter, or by part of the server
 */
@JsonInclude(Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String health,
        Map<String, List<String>> errors) {
    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Makes a problem of a type that the type alone explains. */
    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, Map.of());
    }

    /** Makes a problem of a type with what is wrong with what. */
    public static Problem of(ProblemType type, String detail, Map<String, List<String>> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, null, errors);
    }

    /** Makes a problem of a type that has one text for all its cases. */
    public static Problem plain(ProblemType type) {
        return of(type, Wording.text("detail." + type.slug()));
    }

    /** Returns what it says to people. */
    public String said() {
        return detail == null ? title : detail;
    }

    /** Returns the same, with how much of the server still answers. */
    public Problem withHealth(String told) {
        return new Problem(type, title, status, detail, instance, told, errors);
    }

    /** Makes a problem for a fault of the server, under a name of its own for finding it in the log. */
    public static Problem internal() {
        Problem plain = plain(ProblemType.INTERNAL);
        String instance = "urn:uuid:" + UUID.randomUUID();
        return new Problem(plain.type(), plain.title(), plain.status(), plain.detail(), instance, null, Map.of());
    }
}
