package fr.retours.cli.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The query of an address being put together. */
final class AddressQuery {
    private final List<String> pairs = new ArrayList<>();

    AddressQuery with(String name, String value) {
        pairs.add(name + '=' + encoded(value));
        return this;
    }

    /** Returns a text as it stands in an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns the query with its question mark; empty when it asks for nothing. */
    @Override
    public String toString() {
        return pairs.isEmpty() ? "" : '?' + String.join("&", pairs);
    }
}
