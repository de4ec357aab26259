package fr.retours.api.export;

import fr.retours.api.answer.AnswerJson;
import fr.retours.api.answer.DescribedThing;
import fr.retours.api.asset.ProgramFile;
import fr.retours.api.export.table.ExportSlice;
import fr.retours.api.export.table.ExportedTie;
import fr.retours.api.export.table.RowSink;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON-LD 1.1: the context, which is also served on its own, and a graph of things. */
final class JsonLdFile {
    /** Where the context is on the class path. */
    static final String CONTEXT = "/fr/retours/api/export/context.jsonld";

    private JsonLdFile() {}

    static void write(ExportResource resource, ExportSlice slice, OutputStream out) throws IOException {
        String context = ProgramFile.text(CONTEXT).strip();
        var json = JsonFiles.open(out, "\n");
        json.writeRaw(context.substring(0, context.lastIndexOf('}')).stripTrailing() + ",\n\"@graph\": ");
        json.writeStartArray();
        things(resource, slice, thing -> {
            json.writeRaw('\n');
            AnswerJson.into(json, thing);
        });
        json.writeEndArray();
        json.writeRaw("\n}\n");
        json.flush();
    }

    private static void things(ExportResource resource, ExportSlice slice, RowSink<DescribedThing> things)
            throws IOException {
        switch (resource) {
            case PEOPLE -> slice.people(one -> things.accept(LinkedThings.person(one)));
            case BODIES -> slice.bodies(one -> things.accept(LinkedThings.body(one)));
            case EVENTS -> slice.events(one -> things.accept(LinkedThings.event(one)));
            case PARTICIPATIONS -> slice.participations(one -> things.accept(LinkedThings.tie(one)));
            case LINKS -> slice.links(one -> things.accept(LinkedThings.tie(one)));
            case RECAPS, THEMES, SUBJECTS, FUNCTIONS, SENTENCES, PROOFS, DATASET ->
                throw new IllegalArgumentException("resource must have things, got " + resource);
            case NETWORK -> {
                things(ExportResource.PEOPLE, slice, things);
                things(ExportResource.BODIES, slice, things);
                slice.events(event -> {
                    things.accept(LinkedThings.event(event));
                    for (ExportedTie one : event.everybody().toList()) {
                        things.accept(LinkedThings.tie(one));
                    }
                });
            }
        }
    }
}
