package fr.retours.api.answer;

import fr.retours.model.port.PageWindow;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the addresses of the stretches of a list. */
public final class PageAddresses {
    private PageAddresses() {}

    /** Returns the links of one stretch of a list. */
    public static Links links(String path, @Nullable String query, PageWindow window, long total) {
        long next = (long) window.offset() + window.limit();
        boolean more = next < total && next <= PageWindow.MAX_OFFSET;
        int previous = Math.max(0, window.offset() - window.limit());
        return new Links(
                self(path, query),
                more ? at(path, query, (int) next) : null,
                window.offset() > 0 ? at(path, query, previous) : null,
                null);
    }

    /** Returns the address as asked for. */
    public static String self(String path, @Nullable String query) {
        return query == null || query.isEmpty() ? path : path + '?' + query;
    }

    /** Returns the address of the stretch that starts at {@code offset}. */
    public static String at(String path, @Nullable String query, int offset) {
        Stream<String> kept = query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty() && !pair.startsWith("offset="));
        Stream<String> start = offset == 0 ? Stream.empty() : Stream.of("offset=" + offset);
        return self(path, Stream.concat(kept, start).collect(Collectors.joining("&")));
    }
}
