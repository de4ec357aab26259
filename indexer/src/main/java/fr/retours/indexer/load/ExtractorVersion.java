package fr.retours.indexer.load;

import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.KnowledgeFile;
import fr.retours.extraction.lexicon.ProgramFiles;
import fr.retours.indexer.folder.ContentDigest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The version of the extractor: a fingerprint of all by which a recap is read, so that no one has to raise a number. */
public final class ExtractorVersion {
    private static final String TERRITORIES = "territory/";

    private ExtractorVersion() {}

    /**
     * Returns the version: the same on each start of one build with the same knowledge, wherever the data folder is; another
     * whenever a list, a rule, a table of territories or a class that reads is another.
     *
     * @return 32 hexadecimal digits
     */
    public static String of(KnowledgeBase knowledge) {
        Stream<String> program = ProgramFiles.checkSums(RecapExtractor.class).entrySet().stream()
                .filter(file ->
                        file.getKey().endsWith(".class") || file.getKey().startsWith(TERRITORIES))
                .map(file -> file.getKey() + " " + file.getValue());
        return ContentDigest.of(Stream.concat(program, knowledge.all().map(ExtractorVersion::line))
                .collect(Collectors.joining("\n")));
    }

    private static String line(KnowledgeFile file) {
        return Path.of(file.name()).getFileName() + " "
                + ProgramFiles.checkSum(file.text().getBytes(StandardCharsets.UTF_8));
    }
}
