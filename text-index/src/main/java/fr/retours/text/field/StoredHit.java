package fr.retours.text.field;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.RecapLayout;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.AttendanceQualifier;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Slugged;
import fr.retours.model.time.EventDate;
import fr.retours.text.RecapHead;
import fr.retours.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a hit shows of a recap, as one value of the index: it is read as it lies there, while stored fields are compressed
 * together with those of other recaps.
 *
 * @param body read where it lies
 * @param passages those of the recap's text
 */
public record StoredHit(RecapHead head, OffsetText body, Narration narration, TextPassages passages) {
    /** Packs the recap, without its author, and the narration of {@code facts}. */
    public static BytesRef packed(RecapFacts facts) {
        try {
            var out = new ByteBuffersDataOutput();
            write(facts.recap(), out);
            write(facts.narration(), out);
            TextPassages.of(facts.recap().text()).write(out);
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory must not fail", e);
        }
    }

    /**
     * Unpacks what {@link #packed} packed.
     *
     * @param author who signs the recap
     * @param territories reads what {@link StoredTerritory#written} wrote
     * @throws IOException if the index cannot be read
     */
    public static StoredHit unpacked(BytesRef packed, String author, Function<String, Collectivite> territories)
            throws IOException {
        var in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
        var id = new RecapId(in.readString());
        String title = in.readString();
        var url = read(in, URI::create);
        var published = read(in, LocalDate::parse);
        int length = in.readVInt();
        var body = new OffsetText(packed.bytes, in.getPosition(), in.getPosition() + length);
        in.skipBytes(length);
        var head = new RecapHead(id, title, url, published, in.readString(), author);
        return new StoredHit(head, body, narration(in, territories), TextPassages.read(in));
    }

    /** Returns the whole recap. */
    public Recap recap() {
        return new Recap(
                head.id(), head.title(), head.url(), head.published(), body.toString(), head.summary(), head.author());
    }

    /** Returns where title, body and summary stand in {@link Recap#text()}. */
    public RecapLayout layout() {
        return new RecapLayout(
                head.title().length(), body.length(), head.summary().length());
    }

    /** Returns a stretch of {@link Recap#text()} that lies in the title, in the body or in the summary. */
    public String text(Span span) {
        var layout = layout();
        if (span.start() >= layout.summaryStart()) {
            return head.summary().substring(span.start() - layout.summaryStart(), span.end() - layout.summaryStart());
        }
        return span.start() >= layout.bodyStart() && layout.body() > 0
                ? body.substring(span.start() - layout.bodyStart(), span.end() - layout.bodyStart())
                : head.title().substring(span.start(), span.end());
    }

    private static void write(Recap recap, DataOutput out) throws IOException {
        out.writeString(recap.id().value());
        out.writeString(recap.title());
        write(recap.url(), out);
        write(recap.published(), out);
        out.writeString(recap.body());
        out.writeString(recap.summary());
    }

    private static void write(Narration narration, DataOutput out) throws IOException {
        out.writeString(narration.kind().slug());
        write(narration.proof(), out);
        var event = narration.event();
        if (event != null) {
            write(event, out);
        }
    }

    private static Narration narration(DataInput in, Function<String, Collectivite> territories) throws IOException {
        var kind = Slugged.of(NarrationKind.class, in.readString());
        var proof = proof(in);
        return new Narration(kind, kind == NarrationKind.RECOUNTS ? event(in, territories) : null, proof);
    }

    private static void write(Event event, DataOutput out) throws IOException {
        out.writeString(event.id().value());
        out.writeString(event.title());
        out.writeString(event.kind().slug());
        write(event.date(), out);
        write(event.place(), out);
        var attendance = event.attendance();
        write(attendance == null ? null : attendance.qualifier().slug(), out);
        if (attendance != null) {
            out.writeVInt(attendance.count());
        }
        write(event.proof().whole(), out);
    }

    private static Event event(DataInput in, Function<String, Collectivite> territories) throws IOException {
        return new Event(
                new EventId(in.readString()),
                in.readString(),
                Slugged.of(EventKind.class, in.readString()),
                read(in, EventDate::parse),
                place(in, territories),
                attendance(in),
                EventProof.of(proof(in)));
    }

    private static void write(@Nullable Place place, DataOutput out) throws IOException {
        var territory = place == null ? null : place.collectivite();
        write(territory == null ? null : StoredTerritory.written(territory), out);
        write(place == null ? null : place.name(), out);
        write(place == null ? null : place.venue(), out);
    }

    private static @Nullable Place place(DataInput in, Function<String, Collectivite> territories) throws IOException {
        var territory = read(in, territories);
        var name = read(in, Function.identity());
        var venue = read(in, Function.identity());
        return name == null && venue == null ? null : new Place(territory, name, venue);
    }

    private static @Nullable Attendance attendance(DataInput in) throws IOException {
        var qualifier = read(in, slug -> Slugged.of(AttendanceQualifier.class, slug));
        return qualifier == null ? null : new Attendance(in.readVInt(), qualifier);
    }

    private static void write(Proof proof, DataOutput out) throws IOException {
        out.writeLong(Double.doubleToLongBits(proof.confidence()));
        out.writeVInt(proof.evidence().size());
        for (Evidence one : proof.evidence()) {
            out.writeVInt(one.start());
            out.writeVInt(one.end());
        }
    }

    private static Proof proof(DataInput in) throws IOException {
        double confidence = Double.longBitsToDouble(in.readLong());
        int size = in.readVInt();
        List<Evidence> evidence = new ArrayList<>(size);
        for (int number = 0; number < size; number++) {
            evidence.add(new Evidence(in.readVInt(), in.readVInt()));
        }
        return new Proof(confidence, evidence);
    }

    /** Nothing is written as an empty string. */
    private static void write(@Nullable Object value, DataOutput out) throws IOException {
        out.writeString(Objects.toString(value, ""));
    }

    private static <T> @Nullable T read(DataInput in, Function<String, T> reading) throws IOException {
        String written = in.readString();
        return written.isEmpty() ? null : reading.apply(written);
    }
}
