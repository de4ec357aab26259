package fr.retours.api.page.frame;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A way somewhere. */
public record Link(String label, String href) {
    /** Returns the ways to one thing in some formats, each called and asked for by its name. */
    public static List<Link> formats(Address whole, String... names) {
        return Stream.of(names)
                .map(name -> new Link(
                        name,
                        whole.with("format", name.toLowerCase(Locale.ROOT)).toString()))
                .toList();
    }
}
