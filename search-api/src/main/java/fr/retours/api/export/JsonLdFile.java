package fr.retours.api.export;

import fr.retours.api.asset.ProgramFile;
import fr.retours.api.export.table.Slice;
import fr.retours.api.export.table.Standpoint;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON-LD 1.1: the context, which is also served on its own, and a graph of things. */
final class JsonLdFile {
    /** Where the context is on the class path. */
    static final String CONTEXT = "/fr/retours/api/export/context.jsonld";

    private JsonLdFile() {}

    static void write(Resource resource, Slice slice, OutputStream out) throws IOException {
        String context = ProgramFile.text(CONTEXT).strip();
        var json = JsonFiles.open(out, "\n");
        json.writeRaw(context.substring(0, context.lastIndexOf('}')).stripTrailing() + ",\n\"@graph\": ");
        json.writeStartArray();
        things(resource, slice, new LinkedThings(json));
        json.writeEndArray();
        json.writeRaw("\n}\n");
        json.flush();
    }

    private static void things(Resource resource, Slice slice, LinkedThings things) throws IOException {
        switch (resource) {
            case PEOPLE -> slice.people(things::person);
            case BODIES -> slice.bodies(things::body);
            case EVENTS -> slice.events(things::event);
            case PARTICIPATIONS -> slice.participations(things::tie);
            case LINKS -> slice.links(things::tie);
            case NETWORK -> {
                slice.people(things::person);
                slice.bodies(things::body);
                slice.events(event -> {
                    things.event(event);
                    for (Standpoint one : event.everybody().toList()) {
                        things.tie(one);
                    }
                });
            }
        }
    }
}
