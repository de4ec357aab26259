package fr.retours.bench.fuzz.request;

import java.util.List;

/**
 * A path of the site and what may be asked of it.
 *
 * @param method of the requests
 * @param path with {@code {…}} in the place of ids
 * @param names of parameters
 */
public record RouteParameters(String method, String path, List<String> names) {
    /** Copies the list. */
    public RouteParameters {
        names = List.copyOf(names);
    }
}
