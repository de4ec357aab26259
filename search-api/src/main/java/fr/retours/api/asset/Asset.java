package fr.retours.api.asset;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.CRC32C;

/** A file that pages need. Its address changes with its content, so that browsers may keep it for ever. */
public enum Asset {
    /** The stylesheet of all pages. */
    STYLE("retours.css", "text/css; charset=utf-8", "/fr/retours/api/asset/"),
    /** The icon in the browser's tab. */
    ICON("favicon.svg", "image/svg+xml", "/fr/retours/api/asset/"),
    /** Starts the reader of the API's documentation. */
    DOCS_SCRIPT("docs.js", "text/javascript; charset=utf-8", "/fr/retours/api/asset/"),
    /** The reader of the API's documentation. */
    SWAGGER_SCRIPT("swagger-ui-bundle.js", "text/javascript; charset=utf-8", swaggerUi()),
    /** The reader's looks. */
    SWAGGER_STYLE("swagger-ui.css", "text/css; charset=utf-8", swaggerUi());

    /** What the path of every asset starts with. */
    static final String FOLDER = "/assets/";

    private final String file;
    private final String mediaType;
    private final String content;
    private final String version;

    Asset(String file, String mediaType, String folder) {
        this.file = file;
        this.mediaType = mediaType;
        this.content = ProgramFile.text(folder + file);
        var checksum = new CRC32C();
        checksum.update(content.getBytes(StandardCharsets.UTF_8));
        this.version = Long.toHexString(checksum.getValue());
    }

    /** Returns the address of its present content. */
    public String url() {
        return path() + "?v=" + version;
    }

    String path() {
        return FOLDER + file;
    }

    String mediaType() {
        return mediaType;
    }

    String content() {
        return content;
    }

    String version() {
        return version;
    }

    private static String swaggerUi() {
        var properties = new Properties();
        try {
            properties.load(
                    new StringReader(ProgramFile.text("/META-INF/maven/org.webjars/swagger-ui/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("a string must be readable", e);
        }
        String version = Objects.requireNonNull(properties.getProperty("version"), "version of swagger-ui");
        return "/META-INF/resources/webjars/swagger-ui/" + version + "/";
    }
}
