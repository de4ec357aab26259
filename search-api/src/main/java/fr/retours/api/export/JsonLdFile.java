package fr.retours.api.export;

import fr.retours.api.answer.Json;
import fr.retours.api.answer.Thing;
import fr.retours.api.asset.ProgramFile;
import fr.retours.api.export.table.Sink;
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
        things(resource, slice, thing -> {
            json.writeRaw('\n');
            Json.into(json, thing);
        });
        json.writeEndArray();
        json.writeRaw("\n}\n");
        json.flush();
    }

    private static void things(Resource resource, Slice slice, Sink<Thing> things) throws IOException {
        switch (resource) {
            case PEOPLE -> slice.people(one -> things.accept(LinkedThings.person(one)));
            case BODIES -> slice.bodies(one -> things.accept(LinkedThings.body(one)));
            case EVENTS -> slice.events(one -> things.accept(LinkedThings.event(one)));
            case PARTICIPATIONS -> slice.participations(one -> things.accept(LinkedThings.tie(one)));
            case LINKS -> slice.links(one -> things.accept(LinkedThings.tie(one)));
            case RECAPS, THEMES, SUBJECTS, FUNCTIONS, SENTENCES, PROOFS, DATASET ->
                throw new IllegalArgumentException("resource must have things, got " + resource);
            case NETWORK -> {
                things(Resource.PEOPLE, slice, things);
                things(Resource.BODIES, slice, things);
                slice.events(event -> {
                    things.accept(LinkedThings.event(event));
                    for (Standpoint one : event.everybody().toList()) {
                        things.accept(LinkedThings.tie(one));
                    }
                });
            }
        }
    }
}
