package fr.retours.cli.serve;

import fr.retours.api.admin.CurationFile;
import fr.retours.api.admin.DecisionEntry;
import fr.retours.api.admin.NewDecision;
import fr.retours.api.problem.RefusedException;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationException;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.curation.DecisionLine;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.term.Slugged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The curation file of a folder that is served. A run reads it as it is at some moment, whole.
 *
 * @param codes of authorities that decisions may name
 */
record ServedCuration(DataFolder folder, TerritoryCodes codes, Clock clock) implements CurationFile {
    @Override
    public String read() {
        try {
            byte[] bytes = Files.readAllBytes(folder.curation());
            return following(() -> CurationReader.text(name(), bytes));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw DataFolder.failure(folder.curation(), e);
        }
    }

    @Override
    public void write(String text) {
        Curation read = following(() -> CurationReader.read(name(), text));
        read.decisions()
                .forEach(one -> one.code()
                        .filter(code -> codes.name(code).isEmpty())
                        .ifPresent(code -> {
                            int line = one.ground().line();
                            throw RefusedException.curation(
                                    line, TerminalMessages.of("admin.no-code", name(), line, code.value()));
                        }));
        DataFolder.write(folder.curation(), text);
    }

    @Override
    public NewDecision decision(String kind, Map<String, List<String>> values, String reason) {
        DecisionKind known = Slugged.find(DecisionKind.class, kind)
                .orElseThrow(() -> RefusedException.curation(1, TerminalMessages.of("admin.no-kind", kind)));
        var line = DecisionLine.of(known, values, reason);
        return new NewDecision(known.slug(), line.fields(), line.reason());
    }

    @Override
    public String with(String text, NewDecision decision, String by) {
        DecisionKind kind = Slugged.find(DecisionKind.class, decision.kind()).orElseThrow();
        var line = new DecisionLine(kind, decision.fields(), decision.reason());
        return line.in(text, LocalDate.now(clock), by);
    }

    @Override
    public List<DecisionEntry> entries(String text) {
        return following(() -> CurationReader.written(name(), text).stream()
                .map(one -> new DecisionEntry(
                        one.id(),
                        one.ground().line(),
                        one.kind().slug(),
                        one.fields(),
                        one.ground().reason(),
                        one.ground().date(),
                        one.ground().by()))
                .toList());
    }

    @Override
    public Optional<String> without(String text, String id) {
        return following(() -> CurationReader.without(name(), text, id));
    }

    /** Where the folder is concerns nobody. */
    private Path name() {
        return folder.root().relativize(folder.curation());
    }

    private static <T> T following(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CurationException e) {
            throw RefusedException.curation(e.line(), String.valueOf(e.getMessage()));
        }
    }
}
