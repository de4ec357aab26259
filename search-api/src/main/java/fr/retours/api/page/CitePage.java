package fr.retours.api.page;

import fr.retours.api.answer.DatasetCitation;
import java.util.Map;

/**
 * How to cite a page.
 *
 * @param path of the page; empty for the data as a whole
 * @param citation of the same facts, at an address that says which version of them is meant
 */
public record CitePage(String path, DatasetCitation citation) {
    private static final String API = "/api/v1";
    /** What the paths of pages begin with, and those of the API that answer the same. */
    private static final Map<String, String> ANSWERS = Map.of(
            "/personnes", "/people",
            "/evenements", "/events",
            "/organisations", "/organisations",
            "/collectivites", "/collectivites",
            "/themes", "/themes",
            "/recaps", "/recaps",
            "/carte", "/graph/cooperation");

    /** Returns the path of the API, parameters included, that answers what a page shows; that of all data where there is none. */
    static String answering(String page) {
        int end = page.indexOf('/', 1) < 0 ? page.length() : page.indexOf('/', 1);
        int mark = page.indexOf('?') < 0 ? page.length() : page.indexOf('?');
        String first = page.substring(0, Math.min(end, mark));
        String answer = ANSWERS.get(first);
        return answer == null ? DatasetCitation.WHOLE : API + answer + page.substring(first.length());
    }
}
