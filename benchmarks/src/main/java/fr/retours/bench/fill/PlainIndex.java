package fr.retours.bench.fill;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Subject;
import fr.retours.text.Facet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** The least that an index of recaps can be: each text stored and analysed once as French, facets and days as doc values. */
final class PlainIndex implements AutoCloseable {
    private final FSDirectory directory;
    private final IndexWriter writer;

    /** Makes an index in an empty folder. */
    PlainIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new FrenchAnalyzer()));
    }

    /** Adds a recap, which is not there yet, and returns Lucene's sequence number. */
    long add(RecapFacts facts) throws IOException {
        Recap recap = facts.recap();
        var document = new Document();
        document.add(new StringField("id", recap.id().value(), Store.YES));
        document.add(new TextField("title", recap.title(), Store.YES));
        document.add(new TextField("summary", recap.summary(), Store.YES));
        document.add(new TextField("body", recap.body(), Store.YES));
        facts.people().forEach(one -> {
            document.add(new TextField("names", one.name(), Store.NO));
            addFacet(document, Facet.PERSON, one.person().id().value());
        });
        facts.bodies().forEach(one -> {
            document.add(new TextField("names", one.name(), Store.NO));
            addFacet(document, Facet.ORGANISATION, one.body().id().value());
        });
        facts.subjects().stream().map(Subject::theme).forEach(theme -> addFacet(document, Facet.THEME, theme.slug()));
        facts.event().ifPresent(event -> addEvent(document, event));
        return writer.addDocument(document);
    }

    private static void addEvent(Document document, Event event) {
        addFacet(document, Facet.KIND, event.kind().slug());
        Stream.ofNullable(event.date())
                .flatMap(date -> Stream.of(date.first(), date.last()))
                .mapToLong(LocalDate::toEpochDay)
                .forEach(day -> document.add(new LongField("days", day, Store.NO)));
    }

    private static void addFacet(Document document, Facet facet, String value) {
        document.add(new KeywordField(facet.slug(), value, Store.NO));
    }

    /** Makes all safe against a crash, and returns Lucene's sequence number. */
    long commit() throws IOException {
        return writer.commit();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
