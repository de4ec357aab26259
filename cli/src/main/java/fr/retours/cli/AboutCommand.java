package fr.retours.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.query.QueryReport;
import fr.retours.api.report.VisitorReport;
import fr.retours.api.report.VisitorReports;
import fr.retours.cli.option.DataOption;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.indexer.curation.Decision;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.mask.NameForms;
import fr.retours.indexer.mask.NameSearch;
import fr.retours.indexer.privacy.HeldPerson;
import fr.retours.indexer.privacy.PersonDossier;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints all that is held of a person, for whoever asks for it. Needs no store to be up. */
@Command(name = "about")
final class AboutCommand implements Callable<Integer> {
    private static final String TEXT = "text";
    private static final String JSON = "json";

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.about-format")
    String format = TEXT;

    @Parameters(paramLabel = "PERSONNE", descriptionKey = "parameter.person-id")
    String id = "";

    AboutCommand(Console console) {
        this.console = console;
    }

    /**
     * What is held.
     *
     * @param corrections decisions by hand
     * @param searches counted searches with the name
     * @param reports what visitors reported with the name
     * @param places files and folders of the data folder that hold it
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Held(
            PersonDossier person,
            List<Correction> corrections,
            List<QueryReport.Row> searches,
            List<VisitorReport> reports,
            List<String> places) {}

    private record Correction(int line, String date, String reason) {
        static Correction of(Decision decision) {
            var ground = decision.ground();
            return new Correction(ground.line(), ground.date().toString(), ground.reason());
        }
    }

    @Override
    public Integer call() {
        CommandFailure.refuseIf(!format.equals(TEXT) && !format.equals(JSON), "error.about-format", format);
        var folder = data.folder();
        Held held = held(folder, PersonLookup.in(folder, new IndexerWiring(folder)));
        if (format.equals(JSON)) {
            write(held);
        } else {
            print(held);
        }
        return ExitCode.DONE;
    }

    private Held held(DataFolder folder, PersonLookup lookup) {
        HeldPerson person = lookup.find(id);
        NameForms forms = lookup.forms(person);
        var search = NameSearch.of(forms);
        List<QueryReport.Row> searches = QueryReport.read(folder.queries(), LocalDate.now(ZoneId.systemDefault()))
                .map(QueryReport::rows)
                .orElse(List.of());
        return new Held(
                PersonDossier.of(person, lookup.corpus(), forms),
                lookup.curation().decisions().stream()
                        .filter(one -> one.ids().contains(person.id())
                                || one.ids().stream().anyMatch(person.formerIds()::contains))
                        .map(Correction::of)
                        .toList(),
                searches.stream()
                        .filter(row -> !search.in(row.query()).isEmpty())
                        .toList(),
                new VisitorReports(folder.reports(), Clock.systemDefaultZone())
                        .all().stream()
                                .filter(one -> !search.in(one.said()).isEmpty())
                                .toList(),
                Stream.of(
                                folder.archive(),
                                folder.lucene(),
                                folder.graph(),
                                folder.graphCopy(),
                                folder.vectors(),
                                folder.cited())
                        .filter(Files::exists)
                        .map(Path::toString)
                        .toList());
    }

    private void write(Held held) {
        try {
            console.out()
                    .println(JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(held));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is held must have a JSON form", e);
        }
    }

    private void print(Held held) {
        PrintWriter out = console.out();
        PersonDossier person = held.person();
        out.println(TerminalMessages.of("about.person", person.id(), String.join(" ; ", person.names())));
        if (!person.formerIds().isEmpty()) {
            out.println(TerminalMessages.of("about.former", String.join(", ", person.formerIds())));
        }
        head("about.facts", person.facts().size());
        person.facts().forEach(one -> {
            out.println(source(one.recap()));
            statement(one.tookPart() ? "about.took-part" : "about.cited", one.named());
            one.parts().forEach(part -> statement("about.part", part));
            one.functions().forEach(function -> statement("about.function", function));
        });
        head("about.texts", person.texts().size());
        person.texts().forEach(one -> {
            out.println(source(one.recap()));
            one.paragraphs().forEach(paragraph -> out.println(TerminalMessages.of("about.sentence", paragraph)));
        });
        head("about.signed", person.signed().size());
        person.signed().forEach(one -> out.println(source(one)));
        head("about.corrections", held.corrections().size());
        held.corrections()
                .forEach(one -> out.println(
                        TerminalMessages.of("about.correction", String.valueOf(one.line()), one.date(), one.reason())));
        head("about.searches", held.searches().size());
        held.searches()
                .forEach(row -> out.println(TerminalMessages.of(
                        "about.search", row.query(), row.count().searches())));
        head("about.reports", held.reports().size());
        held.reports()
                .forEach(one ->
                        out.println(TerminalMessages.of("about.report", one.received(), one.page(), one.text())));
        head("about.places", held.places().size());
        held.places().forEach(place -> out.println("  " + place));
        out.println();
        out.println(TerminalMessages.of("about.elsewhere"));
    }

    private void head(String key, int number) {
        console.out().println();
        console.say(key, number);
    }

    private static String source(PersonDossier.Source recap) {
        String day = recap.published() == null ? "" : ", " + recap.published();
        return TerminalMessages.of(
                "about.recap", recap.title(), recap.id() + day + (recap.url() == null ? "" : ", " + recap.url()));
    }

    private void statement(String key, PersonDossier.Statement one) {
        console.say(key, one.fact(), one.confidence());
        one.sentences().forEach(sentence -> console.say("about.sentence", sentence));
    }
}
