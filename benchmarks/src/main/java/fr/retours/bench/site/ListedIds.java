package fr.retours.bench.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.retours.model.port.PageWindow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Ids of what a server holds, as it lists them itself. */
public final class ListedIds {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServedSite site;

    public ListedIds(ServedSite site) {
        this.site = site;
    }

    /**
     * Reads the ids of a list, some hundreds in its order.
     *
     * @param list its path below that of the API
     * @param most about how many
     */
    public List<String> of(String list, int most) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int offset = 0; offset < most; offset += PageWindow.MAX_LIMIT) {
            String path = "/api/v1/" + list + (list.contains("?") ? "&" : "?") + "limit=" + PageWindow.MAX_LIMIT
                    + "&offset=" + offset;
            JSON.readTree(site.text(path))
                    .path("data")
                    .forEach(one -> ids.add(one.path("id").asText()));
        }
        return ids;
    }
}
