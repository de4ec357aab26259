package fr.retours.api.network;

import fr.retours.api.export.Format;
import fr.retours.api.request.Parameters;
import fr.retours.model.term.Slugged;
import io.javalin.http.Context;

/** How a network is given. */
enum NetworkFormat implements Slugged {
    /** A graph with the time of its ties. */
    GEXF("gexf"),
    /** A graph. */
    GRAPHML("graphml"),
    /** As an answer of the API. */
    JSON("json");

    private static final String NAME = "format";

    private final String slug;

    NetworkFormat(String slug) {
        this.slug = slug;
    }

    /** Returns whether a request asks for a file. */
    static boolean asksForFile(Context ctx) {
        return Parameters.isGiven(ctx, NAME, GEXF.slug) || Parameters.isGiven(ctx, NAME, GRAPHML.slug);
    }

    /** Reads the format of an answer. */
    static void readAnswer(Parameters given) {
        given.choice(NAME, NetworkFormat.class, JSON);
    }

    /** Reads the format of a file. */
    static Format readFile(Parameters given) {
        return given.choice(NAME, NetworkFormat.class, GEXF) == GRAPHML ? Format.GRAPHML : Format.GEXF;
    }

    @Override
    public String slug() {
        return slug;
    }
}
