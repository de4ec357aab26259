package fr.retours.api.page.frame;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A way somewhere. */
public record PageLink(String label, String href) {
    /** Returns the ways to one thing in some formats, each called and asked for by its name. */
    public static List<PageLink> formats(FilteredAddress whole, String... names) {
        return Stream.of(names)
                .map(name -> new PageLink(
                        name,
                        whole.with("format", name.toLowerCase(Locale.ROOT)).toString()))
                .toList();
    }
}
