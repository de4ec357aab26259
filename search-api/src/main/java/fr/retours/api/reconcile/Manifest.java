package fr.retours.api.reconcile;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.retours.api.reconcile.Candidate.Named;
import fr.retours.api.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the service says of itself, on the wire. */
record Manifest(
        List<String> versions,
        String name,
        @JsonProperty("identifierSpace") String identifierSpace,
        @JsonProperty("schemaSpace") String schemaSpace,
        @JsonProperty("defaultTypes") List<Named> defaultTypes,
        View view,
        Preview preview,
        Map<String, Service> suggest,
        Extend extend,
        @JsonProperty("batchSize") int batchSize) {
    /** Most names in one batch. */
    static final int BATCH = 50;

    /** What ids start with as a URI; see the JSON-LD context. */
    private static final String SPACE = "urn:retours:";

    private static final int PREVIEW_WIDTH = 400;
    private static final int PREVIEW_HEIGHT = 160;

    /**
     * Makes the manifest of a service.
     *
     * @param here its address
     */
    static Manifest at(String here) {
        return new Manifest(
                List.of("0.1", "0.2"),
                Wording.text("reconcile.name"),
                SPACE,
                SPACE + "vocabulary:",
                Arrays.stream(EntityType.values()).map(Named::of).toList(),
                new View(here + "/view?id={{id}}"),
                new Preview(here + "/preview?id={{id}}", PREVIEW_WIDTH, PREVIEW_HEIGHT),
                Map.of(
                        "entity", new Service(here, "/suggest/entity"),
                        "property", new Service(here, "/suggest/property"),
                        "type", new Service(here, "/suggest/type")),
                new Extend(new Service(here, "/properties"), List.of()),
                BATCH);
    }

    /** Where something is shown. */
    record View(String url) {}

    /** Where something is shown in small. */
    record Preview(String url, int width, int height) {}

    /** Where else to ask. */
    record Service(String serviceUrl, String servicePath) {}

    /** Where to learn which columns can be filled. */
    record Extend(Service proposeProperties, List<String> propertySettings) {}
}
