package fr.retours.api.asset;

import fr.retours.api.transport.AnswerCompression;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.CRC32C;

/**
 * A file that pages need, as it is and as small as gzip makes it: what is sent often is worth the time once. {@code assets.tsv} lists them.
 * Addresses change with the content of any of these files, so that browsers may keep each for ever; all stand in one folder, so that
 * scripts import each other by name. Callers must not change the bytes.
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record PageAsset(String mediaType, byte[] plain, byte[] gzipped) {
    static final String FOLDER = "/assets/";

    private static final String OURS = "/fr/retours/api/asset/";
    private static final Map<String, PageAsset> ALL = all();
    private static final String EDITION = checksum();

    /** Returns the address of a file; fails on one that is not listed. */
    public static String url(String file) {
        if (!ALL.containsKey(file)) {
            throw new IllegalArgumentException("assets.tsv must list " + file);
        }
        return FOLDER + EDITION + "/" + file;
    }

    /** Returns HTML of before with the addresses that files have now. */
    public static String renewed(String html) {
        return html.replaceAll('"' + FOLDER + "[0-9a-f]+/", '"' + FOLDER + EDITION + '/');
    }

    /** Returns the file of a name; empty where none is listed. */
    public static Optional<PageAsset> named(String file) {
        return Optional.ofNullable(ALL.get(file));
    }

    /** Returns what changes with the content of any asset. */
    static String edition() {
        return EDITION;
    }

    private static Map<String, PageAsset> all() {
        Map<String, PageAsset> all = new LinkedHashMap<>();
        ProgramFile.text(OURS + "assets.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .forEach(listed -> all.put(listed.substring(listed.lastIndexOf('/') + 1), read(listed)));
        return all;
    }

    private static PageAsset read(String listed) {
        byte[] plain = ProgramFile.bytes(listed.contains("/") ? webJar(listed.split("/", 3)) : OURS + listed);
        String type = switch (listed.substring(listed.lastIndexOf('.'))) {
            case ".css" -> "text/css; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            case ".png" -> "image/png";
            default -> "text/javascript; charset=utf-8";
        };
        return new PageAsset(type, plain, AnswerCompression.gzip(plain, AnswerCompression.BEST));
    }

    /** @param listed group, artifact and path in it */
    private static String webJar(String[] listed) {
        var properties = new Properties();
        String file = "/META-INF/maven/" + listed[0] + "/" + listed[1] + "/pom.properties";
        try {
            properties.load(new StringReader(ProgramFile.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("a string must be readable", e);
        }
        String version = Objects.requireNonNull(properties.getProperty("version"), () -> "version in " + file);
        return "/META-INF/resources/webjars/" + listed[1] + "/" + version + "/" + listed[2];
    }

    private static String checksum() {
        var checksum = new CRC32C();
        ALL.values().forEach(one -> checksum.update(one.plain()));
        return Long.toHexString(checksum.getValue());
    }
}
