package fr.retours.text.store;

import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.Slugged;
import fr.retours.model.time.DateBasis;
import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import fr.retours.text.Facet;
import fr.retours.text.analysis.AnalysisKind;
import fr.retours.text.analysis.CapitalWords;
import fr.retours.text.entity.EntityValue;
import fr.retours.text.entity.LastOffices;
import fr.retours.text.field.RecapFields;
import fr.retours.text.field.RecapWords;
import fr.retours.text.field.StoredHit;
import fr.retours.text.field.StoredMentions;
import fr.retours.text.field.TextField;
import fr.retours.text.query.LearntSynonyms;
import java.time.Year;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Turns the facts of a recap into the one document the index keeps of it. */
final class RecapDocument {
    private RecapDocument() {}

    /**
     * Makes the document.
     *
     * @param wholeWords gives the stems of the words that are suggested
     */
    static Document of(RecapFacts facts, String digest, Analyzer wholeWords) {
        var document = new Document();
        var id = new BytesRef(facts.recap().id().value());
        document.add(new StringField(RecapFields.ID, id, Field.Store.NO));
        document.add(new SortedDocValuesField(RecapFields.ID, id));
        document.add(new BinaryDocValuesField(RecapFields.DIGEST, new BytesRef(digest)));
        var title = new BytesRef(facts.recap().title());
        document.add(new BinaryDocValuesField(RecapFields.TITLE, title));
        document.add(new StringField(RecapFields.WHOLE_TITLE, title, Field.Store.NO));
        addWords(facts, document);
        addDays(facts, document);
        addFacets(facts, document);
        addEntities(facts, document);
        addHints(facts, document, wholeWords);
        document.add(new BinaryDocValuesField(RecapFields.HIT, StoredHit.packed(facts)));
        if (!facts.recap().author().isEmpty()) {
            document.add(new BinaryDocValuesField(
                    RecapFields.AUTHOR, new BytesRef(facts.recap().author())));
        }
        StoredMentions.write(facts, document);
        return document;
    }

    private static void addWords(RecapFacts facts, Document document) {
        var recap = facts.recap();
        add(document, TextField.TITLE, List.of(recap.title()));
        add(document, TextField.SUMMARY, List.of(recap.summary()));
        add(document, TextField.OPENING, List.of(opening(recap)));
        add(document, TextField.BODY, List.of(recap.body(), recap.summary(), recap.title()));
        var all = String.join("\n", recap.title(), recap.summary(), recap.body());
        CapitalWords.in(all).forEach(one -> document.add(new StringField(RecapFields.CAPITALS, one, Field.Store.NO)));
        LearntSynonyms.explainedIn(all)
                .forEach(one -> document.add(new SortedSetDocValuesField(RecapFields.EXPLAINED, new BytesRef(one))));
        addNames(facts, document);
        add(
                document,
                TextField.TERRITORIES,
                territories(facts).stream().map(EntityValue::name).toList());
        add(
                document,
                TextField.THEMES,
                facts.subjects().stream().map(one -> one.theme().label()).toList());
    }

    private static void addNames(RecapFacts facts, Document document) {
        Map<TextField, Set<String>> names = new EnumMap<>(TextField.class);
        for (Participation one : facts.people()) {
            var field = one.tookPart() ? TextField.PEOPLE : TextField.CITED;
            var all = names.computeIfAbsent(field, any -> new LinkedHashSet<>());
            all.addAll(List.of(one.person().name(), one.name()));
            all.addAll(one.person().aliases());
            all.addAll(one.aliases());
        }
        for (Involvement one : facts.bodies()) {
            var field = one.tookPart() ? TextField.BODIES : TextField.CITED;
            var all = names.computeIfAbsent(field, any -> new LinkedHashSet<>());
            all.addAll(List.of(one.body().name(), one.name()));
            all.addAll(EntityValue.of(one.body()).aliases());
            all.addAll(one.aliases());
        }
        names.forEach((field, all) -> add(document, field, all));
    }

    private static String opening(Recap recap) {
        return recap.summary().isEmpty() ? recap.body().substring(0, TextOpening.end(recap.body())) : "";
    }

    private static void add(Document document, TextField field, Collection<String> texts) {
        for (AnalysisKind way : field.ways()) {
            texts.forEach(text -> document.add(new Field(field.in(way), text, TextField.INDEXED)));
        }
    }

    private static void addDays(RecapFacts facts, Document document) {
        var time = new EventTime(
                facts.event().map(Event::date).orElse(null), facts.recap().published());
        time.by(DateBasis.EVENT).ifPresent(date -> {
            addDays(document, date, RecapFields.START, RecapFields.END);
            document.add(new SortedDocValuesField(RecapFields.DATE, new BytesRef(date.edtf())));
        });
        time.by(DateBasis.PUBLISHED)
                .ifPresent(date -> addDays(document, date, RecapFields.KNOWN_START, RecapFields.KNOWN_END));
        for (DateBasis basis : DateBasis.values()) {
            List<Year> years = time.years(basis);
            Stream<String> undated = facts.event().stream().map(any -> Facet.UNDATED);
            addFacet(
                    document,
                    Facet.years(basis),
                    years.isEmpty() ? undated : years.stream().map(Year::toString));
        }
    }

    private static void addDays(Document document, EventDate date, String start, String end) {
        document.add(new LongField(start, date.first().toEpochDay(), Field.Store.NO));
        document.add(new LongField(end, date.last().toEpochDay(), Field.Store.NO));
    }

    private static void addFacets(RecapFacts facts, Document document) {
        addFacet(
                document,
                Facet.THEME,
                facts.subjects().stream().map(Subject::theme).map(Slugged::slug));
        addFacet(
                document,
                Facet.KIND,
                facts.event().stream().map(one -> one.kind().slug()));
        var there = facts.people().stream().filter(Participation::tookPart).toList();
        addFacet(
                document,
                Facet.PERSON,
                there.stream().map(one -> one.person().id().value()));
        addFacet(
                document,
                Facet.PART,
                there.stream()
                        .flatMap(one -> one.parts().stream())
                        .map(one -> one.part().slug()));
        addFacet(
                document,
                Facet.ORGANISATION,
                bodies(facts, Organisation.class).map(one -> one.id().value()));
        addFacet(document, Facet.COLLECTIVITE, territories(facts).stream().map(EntityValue::id));
    }

    private static void addFacet(Document document, Facet facet, Stream<String> values) {
        values.distinct().forEach(value -> document.add(new KeywordField(facet.slug(), value, Field.Store.NO)));
    }

    private static void addEntities(RecapFacts facts, Document document) {
        Set<String> named = new LinkedHashSet<>();
        Stream.concat(
                        facts.people().stream().map(one -> EntityValue.of(one.person())),
                        facts.bodies().stream().map(one -> EntityValue.of(one.body())))
                .forEach(one -> {
                    named.add(one.id());
                    document.add(new SortedSetDocValuesField(RecapFields.ENTITY, one.packed()));
                });
        territories(facts).stream()
                .filter(one -> !named.contains(one.id()))
                .forEach(one -> document.add(new SortedSetDocValuesField(RecapFields.TERRITORY, one.packed())));
    }

    private static void addHints(RecapFacts facts, Document document, Analyzer wholeWords) {
        Map<BodyId, String> names = new HashMap<>();
        facts.bodies().forEach(one -> names.put(one.body().id(), one.body().name()));
        facts.people()
                .forEach(one ->
                        document.add(new SortedSetDocValuesField(RecapFields.OFFICE, LastOffices.packed(one, names))));
        var place = facts.event().map(Event::place).orElse(null);
        if (place != null) {
            var name = place.name() == null ? place.venue() : place.name();
            document.add(new BinaryDocValuesField(RecapFields.PLACE, new BytesRef(Objects.requireNonNull(name))));
        }
        RecapWords.of(facts.recap(), wholeWords)
                .forEach(word -> document.add(new StringField(RecapFields.WORD, word, Field.Store.NO)));
    }

    /** Returns the authorities linked to the event or where it was held, and all that these lie in, each once. */
    private static Collection<EntityValue> territories(RecapFacts facts) {
        Map<CollectiviteId, Collectivite> all = new LinkedHashMap<>();
        bodies(facts, Collectivite.class).forEach(one -> collect(one, all));
        var place = facts.event().map(Event::place).orElse(null);
        if (place != null && place.collectivite() != null) {
            collect(place.collectivite(), all);
        }
        return all.values().stream().map(EntityValue::of).toList();
    }

    private static void collect(Collectivite one, Map<CollectiviteId, Collectivite> all) {
        if (all.putIfAbsent(one.id(), one) == null) {
            one.partOf().forEach(above -> collect(above, all));
        }
    }

    private static <B extends Body> Stream<B> bodies(RecapFacts facts, Class<B> kind) {
        return facts.bodies().stream()
                .map(Involvement::body)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
