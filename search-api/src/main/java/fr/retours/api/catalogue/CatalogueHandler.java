package fr.retours.api.catalogue;

import com.fasterxml.jackson.databind.util.RawValue;
import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.answer.DescribedThing;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.answer.PastVersions.PastVersion;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.asset.ProgramFile;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.export.ExportResource;
import fr.retours.api.export.ExportWriter;
import fr.retours.api.export.FileSender;
import fr.retours.api.export.whole.WholeDownload;
import fr.retours.api.export.whole.WholeDownloads;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.search.CorpusFigures;
import fr.retours.api.wording.Wording;
import fr.retours.text.RecapSearch;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves {@code /catalogue.jsonld}: what the data set is and in which files it is to be had. */
public record CatalogueHandler(
        RecapSearch search,
        ExportWriter exports,
        WholeDownloads downloads,
        PastVersions past,
        AnswerSender answers,
        PageSender pages) {
    /** Adds the route. */
    public void register(RouteRegistry routes) {
        routes.get(DataCatalogue.PATH, this::catalogue);
    }

    private void catalogue(Context ctx) {
        Optional<String> version = pages.version(AnswerSource.INDEX);
        Map<String, WholeDownload> made = downloads.made(version);
        answers.send(
                ctx,
                version.map(one -> one + ' ' + made.keySet()),
                ExportFormat.JSONLD.mediaType(),
                () -> new DataCatalogue(
                                pages.address(ctx),
                                pages.site().contact(),
                                version,
                                version.flatMap(past::of),
                                CorpusFigures.years(search),
                                exports.sources(),
                                made)
                        .document());
    }

    /**
     * A catalogue of one data set, ours, in the words of DCAT 3 as DCAT-AP uses them.
     *
     * @param at where the catalogue is
     * @param contact a mail address or a web page; null when nobody said
     * @param version of the data; empty before the first
     * @param completed what is noted of that version; empty when nothing is
     * @param years that events are of; empty when none is dated
     * @param sources what the codes are taken from, in words
     * @param made downloads that are made of this version, by name
     */
    record DataCatalogue(
            PageAddress at,
            @Nullable URI contact,
            Optional<String> version,
            Optional<PastVersion> completed,
            Optional<CorpusFigures.Span> years,
            String sources,
            Map<String, WholeDownload> made) {
        /** Where the catalogue is served. */
        static final String PATH = "/catalogue.jsonld";

        private static final String CONTEXT = "/fr/retours/api/catalogue/context.json";
        /** Vocabularies of the Publications Office of the European Union, which DCAT-AP asks for. */
        private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

        private static final String FRENCH = AUTHORITY + "language/FRA";
        private static final String FRANCE = AUTHORITY + "country/FRA";
        private static final String SHA_256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";
        private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

        /** Writes it as JSON-LD. */
        String document() {
            var publisher = new DescribedThing("foaf:Agent")
                    .with("@id", at.whole("/") + "#editeur")
                    .with("name", "Retours")
                    .with("homepage", at.whole("/"));
            return new DescribedThing("dcat:Catalog")
                    .with("@id", at.whole(PATH))
                    .with("title", Wording.text("export.title"))
                    .with("description", Wording.text("export.description"))
                    .with("publisher", publisher)
                    .with("language", FRENCH)
                    .with("homepage", at.whole("/donnees"))
                    .with("modified", modified())
                    .with("dataset", dataset(publisher))
                    .document(new RawValue(ProgramFile.text(CONTEXT).strip()));
        }

        private DescribedThing dataset(DescribedThing publisher) {
            return new DescribedThing("dcat:Dataset")
                    .with("@id", at.whole("/donnees") + "#exports")
                    .with("title", Wording.text("export.title"))
                    .with("description", Wording.text("export.description"))
                    .with("identifier", at.whole(DatasetCitation.WHOLE))
                    .with("publisher", publisher)
                    .with("contactPoint", contactPoint())
                    .with("language", FRENCH)
                    .with("spatial", FRANCE)
                    .with("temporal", years.map(DataCatalogue::period).orElse(null))
                    .with("version", version.orElse(null))
                    .with("modified", modified())
                    .with("license", licence())
                    .with("rights", labelled("dct:RightsStatement", Wording.text("data.rights")))
                    .with("provenance", labelled("dct:ProvenanceStatement", sources))
                    .with("landingPage", at.whole("/donnees"))
                    .with("page", at.whole(DatasetCitation.WHOLE))
                    .with("distribution", distributions());
        }

        private @Nullable String modified() {
            return completed.map(PastVersion::completed).orElse(null);
        }

        private static DescribedThing period(CorpusFigures.Span years) {
            return new DescribedThing("dct:PeriodOfTime")
                    .with("startDate", years.first())
                    .with("endDate", years.last());
        }

        private @Nullable DescribedThing contactPoint() {
            if (contact == null) {
                return null;
            }
            boolean mail = "mailto".equalsIgnoreCase(contact.getScheme());
            return new DescribedThing("vcard:Kind").with(mail ? "hasEmail" : "hasURL", contact.toString());
        }

        /** The page that lists the licences of all that the data is made from. */
        private DescribedThing licence() {
            return new DescribedThing("dct:LicenseDocument").with("@id", at.whole("/attributions"));
        }

        private static DescribedThing labelled(String type, String label) {
            return new DescribedThing(type).with("label", label);
        }

        private List<DescribedThing> distributions() {
            return Arrays.stream(ExportResource.values())
                    .flatMap(resource -> resource.formats().stream().map(format -> distribution(resource, format)))
                    .toList();
        }

        private DescribedThing distribution(ExportResource resource, ExportFormat format) {
            String address = at.whole(RouteRegistry.API + "/exports/" + resource.slug() + "?format=" + format.slug());
            WholeDownload file = made.get(new FileSender.FileKind(resource.slug(), format).name());
            return new DescribedThing("dcat:Distribution")
                    .with("@id", address)
                    .with(
                            "title",
                            Wording.text(
                                    "catalogue.distribution",
                                    Wording.text("resource." + resource.slug()),
                                    format.slug()))
                    .with("accessURL", address)
                    .with("downloadURL", address)
                    .with("mediaType", MEDIA_TYPES + format.mediaType())
                    .with("format", fileType(format))
                    .with("byteSize", file == null ? null : file.bytes())
                    .with("checksum", file == null ? null : checksum(file))
                    .with("license", licence());
        }

        private static DescribedThing checksum(WholeDownload file) {
            return new DescribedThing("spdx:Checksum")
                    .with("algorithm", SHA_256)
                    .with("checksumValue", file.sha256());
        }

        /** Names the sort of file as the Union's list does, which says XML of graphs; JSON by lines and SQLite in words of ours. */
        private static DescribedThing fileType(ExportFormat format) {
            return switch (format) {
                case CSV, NODES_CSV, EDGES_CSV -> listed("CSV");
                case JSONLD -> listed("JSON_LD");
                case GEOJSON -> listed("GEOJSON");
                case KML -> listed("KML");
                case GRAPHML, GEXF -> listed("XML");
                case NDJSON, SQLITE -> labelled("dct:MediaTypeOrExtent", format.slug());
            };
        }

        private static DescribedThing listed(String name) {
            return new DescribedThing("dct:MediaTypeOrExtent").with("@id", AUTHORITY + "file-type/" + name);
        }
    }
}
