package fr.retours.cli.serve;

import fr.retours.api.admin.CurationFile;
import fr.retours.api.admin.RefusedException;
import fr.retours.cli.terminal.Messages;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationException;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.curation.Decision;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.curation.DecisionLine;
import fr.retours.indexer.curation.YamlText;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.port.TerritoryCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The curation file of a folder that is served. A run reads it as it is at some moment, whole.
 *
 * @param codes of authorities that decisions may name
 */
record ServedCuration(DataFolder folder, TerritoryCodes codes, Clock clock) implements CurationFile {
    @Override
    public String read() {
        try {
            return Files.readString(folder.curation());
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw DataFolder.failure(folder.curation(), e);
        }
    }

    @Override
    public void write(String text) {
        try {
            Path name = folder.root().relativize(folder.curation()); // where the folder is concerns nobody
            Curation read = CurationReader.read(name, text);
            read.of(Decision.Recode.class)
                    .filter(one -> codes.name(one.to()).isEmpty())
                    .findFirst()
                    .ifPresent(one -> {
                        int line = one.ground().line();
                        throw RefusedException.curation(
                                line,
                                Messages.of(
                                        "admin.no-code", name, line, one.to().value()));
                    });
        } catch (CurationException e) {
            throw RefusedException.curation(e.line(), String.valueOf(e.getMessage()));
        }
        DataFolder.write(folder.curation(), text);
    }

    @Override
    public String hiding(String id, String reason) {
        var hide = new DecisionLine(DecisionKind.HIDE, "id: " + YamlText.quoted(id), reason);
        return YamlText.with(read(), hide, LocalDate.now(clock), null);
    }
}
