package fr.retours.api.relation;

import fr.retours.api.export.Format;
import fr.retours.api.request.Parameters;
import fr.retours.model.term.Slugged;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How pairs of territories are given: a page of them with all that there is to tell, or all of them in a file. */
enum CooperationFormat implements Slugged {
    /** A page of them. */
    JSON(null),
    /** A table. */
    CSV(Format.CSV),
    /** Lines from the one to the other. */
    GEOJSON(Format.GEOJSON),
    /** Lines from the one to the other. */
    KML(Format.KML),
    /** A graph. */
    GEXF(Format.GEXF),
    /** A graph. */
    GRAPHML(Format.GRAPHML);

    private static final String NAME = "format";
    private static final String SEPARATOR = "separator";
    private static final List<String> OF_PAGES = List.of("limit", "offset", "shown", "series", "compare");

    private final @Nullable Format file;

    CooperationFormat(@Nullable Format file) {
        this.file = file;
    }

    /** Returns whether a request asks for a file. */
    static boolean asksForFile(Context ctx) {
        return Arrays.stream(values())
                .filter(one -> one.file != null)
                .anyMatch(one -> Parameters.isGiven(ctx, NAME, one.slug()));
    }

    /** Reads the format of a page, and refuses what is for files. */
    static void readPage(Parameters given) {
        read(given, JSON);
    }

    /** Reads the format of a file, and refuses what is for others. */
    static Format readFile(Parameters given) {
        Format file = read(given, CSV).file;
        return file == null ? Format.CSV : file;
    }

    private static CooperationFormat read(Parameters given, CooperationFormat usual) {
        CooperationFormat format = given.choice(NAME, CooperationFormat.class, usual);
        given.refuseBeside(NAME + '=' + format.slug(), format.others());
        return format;
    }

    private List<String> others() {
        return switch (this) {
            case JSON -> List.of(SEPARATOR);
            case CSV -> OF_PAGES;
            case GEOJSON, KML, GEXF, GRAPHML ->
                Stream.concat(OF_PAGES.stream(), Stream.of(SEPARATOR)).toList();
        };
    }

    @Override
    public String slug() {
        return file == null ? "json" : file.slug();
    }
}
