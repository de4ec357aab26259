package fr.retours.indexer.load;

import fr.retours.indexer.folder.Digest;
import fr.retours.indexer.lexicon.Knowledge;
import fr.retours.indexer.lexicon.Resources;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The version of the extractor: a fingerprint of all by which a recap is read, so that no one has to raise a number. */
public final class ExtractorVersion {
    /** Packages whose classes and data read a recap. */
    private static final String[] READING = {"extract", "lexicon", "territory"};

    private ExtractorVersion() {}

    /**
     * Returns the version: the same on each start of one build with the same knowledge, another whenever a list, a rule or a
     * class that reads is another.
     *
     * @return 32 hexadecimal digits
     */
    public static String of(Knowledge knowledge) {
        Stream<byte[]> code = Stream.of(READING)
                .flatMap(folder -> Resources.under(folder).entrySet().stream())
                .flatMap(file -> Stream.of(bytes(file.getKey()), file.getValue()));
        Stream<byte[]> known = knowledge.all().flatMap(file -> Stream.of(bytes(file.name()), bytes(file.text())));
        return Digest.of(Stream.concat(code, known));
    }

    private static byte[] bytes(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
