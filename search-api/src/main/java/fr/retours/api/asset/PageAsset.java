package fr.retours.api.asset;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * A file that pages need. Addresses change with the content of any of these files, so that browsers may keep each for
 * ever; all stand in one folder, so that scripts import each other by name.
 */
public enum PageAsset {
    /** The stylesheet of all pages. */
    STYLE("retours.css", Media.CSS, Media.OURS),
    /** The icon in the browser's tab. */
    ICON("favicon.svg", Media.SVG, Media.OURS),
    /** What a link to a page is shown with elsewhere: {@code docs/card.svg} in pixels, 1200 by 630. */
    CARD("card.png", Media.PNG, Media.OURS),
    /** Makes elements. */
    ELEMENT_SCRIPT("element.js", Media.SCRIPT, Media.OURS),
    /** Asks for suggestions. */
    SUGGESTIONS_SCRIPT("suggestions.js", Media.SCRIPT, Media.OURS),
    /** Lists suggestions. */
    SUGGESTION_LIST_SCRIPT("suggestion-list.js", Media.SCRIPT, Media.OURS),
    /** How suggestions look. */
    SUGGESTION_STYLE_SCRIPT("suggestion-style.js", Media.SCRIPT, Media.OURS),
    /** Makes a search field suggest. */
    COMBOBOX_SCRIPT("combobox.js", Media.SCRIPT, Media.OURS),
    /** The key that goes to the search field, and its switch. */
    SHORTCUT_SCRIPT("shortcut.js", Media.SCRIPT, Media.OURS),
    /** Makes the search fields of a page suggest. */
    SEARCH_BOX_SCRIPT("search-box.js", Media.SCRIPT, Media.OURS),
    /** Searches inside facets while someone types. */
    FACET_SEARCH_SCRIPT("facet-search.js", Media.SCRIPT, Media.OURS),
    /** Puts other results in the place of those of a page. */
    RESULTS_SCRIPT("results.js", Media.SCRIPT, Media.OURS),
    /** Tells that a link of the results was followed, where that is counted. */
    CLICKS_SCRIPT("clicks.js", Media.SCRIPT, Media.OURS),
    /** Copies a text. */
    COPY_SCRIPT("copy.js", Media.SCRIPT, Media.OURS),
    /** Looks of the network view, and what the views of the graph share. */
    NETWORK_STYLE("network.css", Media.CSS, Media.OURS),
    /** Makes the drawing of a network one that can be walked through. */
    NETWORK_SCRIPT("network.js", Media.SCRIPT, Media.OURS),
    /** How a network is drawn. */
    NETWORK_LOOKS("network-looks.js", Media.SCRIPT, Media.OURS),
    /** What is stated of who is chosen in a network. */
    NETWORK_PANEL("network-panel.js", Media.SCRIPT, Media.OURS),
    /** Looks of the map. */
    MAP_STYLE("map.css", Media.CSS, Media.OURS),
    /** Moves the map through the years, and shows beside it what is chosen. */
    MAP_SCRIPT("map.js", Media.SCRIPT, Media.OURS),
    /** Outlines of the départements. */
    FRANCE("france.svg", Media.SVG, Media.OURS),
    /** Makes pixels of the drawings of pages. */
    PICTURE_SCRIPT("picture.js", Media.SCRIPT, Media.OURS),
    /** Looks of the timeline. */
    TIMELINE_STYLE("timeline.css", Media.CSS, Media.OURS),
    /** Chooses years of the timeline with the pointer. */
    TIMELINE_SCRIPT("timeline.js", Media.SCRIPT, Media.OURS),
    /** Looks of the questions as forms. */
    QUESTION_STYLE("question.css", Media.CSS, Media.OURS),
    /** Makes fields for names suggest. */
    NAME_FIELD_SCRIPT("name-field.js", Media.SCRIPT, Media.OURS),
    /** Brings the events of a link beside a drawing. */
    TIE_SCRIPT("tie.js", Media.SCRIPT, Media.OURS),
    /** Gives scripts the texts that they show. */
    WORDS_SCRIPT("words.js", Media.SCRIPT, Media.OURS),
    /** Looks of dossiers. */
    DOSSIER_STYLE("dossier.css", Media.CSS, Media.OURS),
    /** Looks of the editor's desk. */
    DESK_STYLE("desk.css", Media.CSS, Media.OURS),
    /** Decides by keys at the editor's desk. */
    DESK_SCRIPT("desk.js", Media.SCRIPT, Media.OURS),
    /** Draws networks. */
    CYTOSCAPE("cytoscape.esm.min.mjs", Media.SCRIPT, webJar("org.webjars.npm", "cytoscape") + "dist/"),
    /** Starts the reader of the API's documentation. */
    DOCS_SCRIPT("docs.js", Media.SCRIPT, Media.OURS),
    /** The reader of the API's documentation. */
    SWAGGER_SCRIPT("swagger-ui-bundle.js", Media.SCRIPT, webJar("org.webjars", "swagger-ui")),
    /** The reader's looks. */
    SWAGGER_STYLE("swagger-ui.css", Media.CSS, webJar("org.webjars", "swagger-ui"));

    /** What the path of every asset starts with. */
    static final String FOLDER = "/assets/";

    private final String file;
    private final String mediaType;
    private final String folder;

    PageAsset(String file, String mediaType, String folder) {
        this.file = file;
        this.mediaType = mediaType;
        this.folder = folder;
    }

    /** Returns the address of its present content. */
    public String url() {
        return FOLDER + AssetFiles.edition() + "/" + file;
    }

    String file() {
        return file;
    }

    String mediaType() {
        return mediaType;
    }

    String folder() {
        return folder;
    }

    private static String webJar(String group, String artifact) {
        var properties = new Properties();
        String file = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try {
            properties.load(new StringReader(ProgramFile.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("a string must be readable", e);
        }
        String version = Objects.requireNonNull(properties.getProperty("version"), () -> "version in " + file);
        return "/META-INF/resources/webjars/" + artifact + "/" + version + "/";
    }

    /** Constants that constructors of this enum may read. */
    private static final class Media {
        static final String CSS = "text/css; charset=utf-8";
        static final String SCRIPT = "text/javascript; charset=utf-8";
        static final String SVG = "image/svg+xml";
        static final String PNG = "image/png";
        /** Where the files of this program are. */
        static final String OURS = "/fr/retours/api/asset/";
    }
}
