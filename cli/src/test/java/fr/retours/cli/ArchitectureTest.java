package fr.retours.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The arrows of {@code ARCHITECTURE.md}: dependencies point one way, each heavy library has one home. */
@AnalyzeClasses(packages = "fr.retours", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String MODEL = "fr.retours.model..";
    private static final String GRAPH = "fr.retours.graph..";
    private static final String TEXT = "fr.retours.text..";
    private static final String SHARDS = "fr.retours.opensearch..";
    private static final String SENTENCE = "fr.retours.sentence..";
    private static final String EXTRACTION = "fr.retours.extraction..";
    private static final String CORPUS = "fr.retours.corpus..";
    private static final String INDEXER = "fr.retours.indexer..";
    private static final String API = "fr.retours.api..";
    private static final String SERVER = "fr.retours.server..";
    private static final String CLI = "fr.retours.cli..";

    @ArchTest
    static final ArchRule the_domain_knows_nobody =
            noClasses().that().resideInAPackage(MODEL).should().dependOnClassesThat(ours().and(outside(MODEL)));

    @ArchTest
    static final ArchRule the_graph_adapter_knows_only_the_domain = onlyKnows(GRAPH, MODEL);

    @ArchTest
    static final ArchRule the_text_index_knows_only_the_domain = onlyKnows(TEXT, MODEL);

    @ArchTest
    static final ArchRule the_index_in_shards_knows_only_the_text_index = onlyKnows(SHARDS, MODEL, TEXT);

    @ArchTest
    static final ArchRule the_sentence_model_knows_only_its_port = onlyKnows(SENTENCE, "fr.retours.text.encoder");

    @ArchTest
    static final ArchRule only_the_sentence_model_sees_onnx_runtime = hasOneHome("ai.onnxruntime..", SENTENCE);

    @ArchTest
    static final ArchRule only_the_sentence_model_sees_the_tokenizers = hasOneHome("ai.djl..", SENTENCE);

    @ArchTest
    static final ArchRule extraction_knows_only_the_domain = onlyKnows(EXTRACTION, MODEL);

    /** Readers of documents and of pages ask the lists and the dictionary of extraction about words. */
    @ArchTest
    static final ArchRule who_reads_files_and_sites_knows_extraction = onlyKnows(CORPUS, MODEL, EXTRACTION);

    @ArchTest
    static final ArchRule the_indexer_knows_only_ports = onlyKnows(INDEXER, MODEL, TEXT, EXTRACTION, CORPUS);

    @ArchTest
    static final ArchRule the_api_knows_only_ports = onlyKnows(API, MODEL, TEXT);

    @ArchTest
    static final ArchRule the_graph_server_stands_alone = onlyKnows(SERVER);

    /** Tests train a server's archive of classes with statements. */
    @ArchTest
    static final ArchRule only_the_graph_adapter_sees_the_driver =
            hasOneHome("org.neo4j.driver..", GRAPH, "fr.retours.server.testing");

    @ArchTest
    static final ArchRule only_the_graph_server_sees_neo4j = noClasses()
            .that()
            .resideOutsideOfPackage(SERVER)
            .should()
            .dependOnClassesThat(resideInAPackage("org.neo4j..").and(outside("org.neo4j.driver..")));

    /** Names are folded by its table everywhere. */
    @ArchTest
    static final ArchRule only_the_text_index_sees_lucene =
            hasOneHome("org.apache.lucene..", TEXT, SHARDS, "fr.retours.model.text");

    /** Others see its ports, its deadlines, encoders and settings, and its analysis step by step; what wires sees its adapters. */
    @ArchTest
    static final ArchRule only_the_text_index_sees_what_it_is_made_of = noClasses()
            .that()
            .resideOutsideOfPackages(TEXT, SHARDS)
            .should()
            .dependOnClassesThat(resideInAPackage(TEXT)
                    .and(outside("fr.retours.text"))
                    .and(outside("fr.retours.text.deadline"))
                    .and(outside("fr.retours.text.encoder"))
                    .and(outside("fr.retours.text.analysis"))
                    .and(outside("fr.retours.text.settings"))
                    .and(DescribedPredicate.not(simpleNameStartingWith("Lucene"))));

    @ArchTest
    static final ArchRule only_the_archive_and_exports_see_sqlite =
            hasOneHome("org.sqlite..", "fr.retours.indexer.archive..", "fr.retours.api.export");

    @ArchTest
    static final ArchRule only_extraction_sees_opennlp = hasOneHome("opennlp..", EXTRACTION);

    @ArchTest
    static final ArchRule only_the_api_sees_javalin = hasOneHome("io.javalin..", API);

    @ArchTest
    static final ArchRule only_the_api_sees_micrometer = hasOneHome("io.micrometer..", API);

    @ArchTest
    static final ArchRule only_traces_see_opentelemetry = hasOneHome("io.opentelemetry..", "fr.retours.api.trace..");

    @ArchTest
    static final ArchRule only_the_transport_sees_the_buckets =
            hasOneHome("io.github.bucket4j..", "fr.retours.api.transport..");

    @ArchTest
    static final ArchRule only_accounts_see_the_hash_of_keys =
            hasOneHome("com.password4j..", "fr.retours.api.access..");

    @ArchTest
    static final ArchRule only_measures_and_drawings_see_jgrapht =
            hasOneHome("org.jgrapht..", "fr.retours.api.measure..", "fr.retours.api.network..");

    @ArchTest
    static final ArchRule only_exports_see_the_writer_of_csv =
            hasOneHome("org.apache.commons.csv..", "fr.retours.api.export..");

    @ArchTest
    static final ArchRule only_documents_are_made_by_poi =
            hasOneHome("org.apache.poi..", "fr.retours.api.dossier..", CORPUS);

    @ArchTest
    static final ArchRule only_who_reads_files_sees_tika = hasOneHome("org.apache.tika..", CORPUS);

    @ArchTest
    static final ArchRule only_who_reads_files_sees_pdfbox = hasOneHome("org.apache.pdfbox..", CORPUS);

    @ArchTest
    static final ArchRule only_who_reads_files_sees_jsoup = hasOneHome("org.jsoup..", CORPUS);

    @ArchTest
    static final ArchRule only_who_follows_sites_sees_the_reader_of_feeds =
            hasOneHome("com.rometools..", "fr.retours.corpus.source");

    @ArchTest
    static final ArchRule only_who_follows_sites_sees_the_rules_for_robots =
            hasOneHome("crawlercommons..", "fr.retours.corpus.fetch", "fr.retours.corpus.source");

    private static final String[] WHO_FOLLOWS_SITES = {
        "fr.retours.indexer.watch", "fr.retours.corpus.fetch", "fr.retours.corpus.source"
    };

    /** Following sites stands before all else: nothing that reads, or fills the stores, knows of it. */
    @ArchTest
    static final ArchRule nobody_in_the_indexer_knows_who_follows_sites = noClasses()
            .that()
            .resideInAnyPackage(CORPUS, INDEXER)
            .and()
            .resideOutsideOfPackages(WHO_FOLLOWS_SITES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WHO_FOLLOWS_SITES);

    /** Where recaps are read nobody connects to anything, but who follows sites and who asks models. */
    @ArchTest
    static final ArchRule only_who_follows_sites_and_who_asks_models_connect = noClasses()
            .that()
            .resideInAnyPackage(EXTRACTION, CORPUS, INDEXER)
            .and()
            .resideOutsideOfPackages(
                    "fr.retours.corpus.fetch", "fr.retours.indexer.reader.chat", "fr.retours.corpus.guard")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    /** A model that is asked over HTTP is an adapter, which the wiring names. */
    @ArchTest
    static final ArchRule nobody_in_the_indexer_knows_how_models_are_asked = noClasses()
            .that()
            .resideInAPackage(INDEXER)
            .and()
            .resideOutsideOfPackage("fr.retours.indexer.reader.chat")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.retours.indexer.reader.chat");

    /** So that none inherits what is not named. */
    @ArchTest
    static final ArchRule processes_are_started_in_one_way = noClasses()
            .that()
            .resideOutsideOfPackages("fr.retours.model.process", SERVER, "fr.retours.bench..")
            .should()
            .callConstructor(ProcessBuilder.class, List.class)
            .orShould()
            .callConstructor(ProcessBuilder.class, String[].class);

    @ArchTest
    static final ArchRule only_the_command_line_sees_picocli = hasOneHome("picocli..", CLI);

    @ArchTest
    static final ArchRule adapters_are_named_only_where_they_are_wired = noClasses()
            .that()
            .resideInAnyPackage(MODEL, EXTRACTION, CORPUS, INDEXER, API)
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("Neo4j")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("Lucene");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            SlicesRuleDefinition.slices().matching("fr.retours.(**)").should().beFreeOfCycles();

    /** The way of a recap's text through extraction: a package knows only those before it. */
    private static final List<String> WAY_OF_THE_TEXT = List.of(
            "fr.retours.indexer",
            "fr.retours.extraction.lexicon",
            "fr.retours.extraction.rule",
            "fr.retours.extraction.territory",
            "fr.retours.extraction.text",
            "fr.retours.extraction.document",
            "fr.retours.extraction.body",
            "fr.retours.extraction.discourse",
            "fr.retours.extraction.function",
            "fr.retours.extraction.name",
            "fr.retours.extraction.place",
            "fr.retours.extraction.role",
            "fr.retours.extraction.part",
            "fr.retours.extraction.people",
            "fr.retours.extraction.link",
            "fr.retours.extraction.event",
            "fr.retours.extraction.theme",
            "fr.retours.extraction.narration",
            "fr.retours.extraction",
            "fr.retours.indexer.reader");

    @ArchTest
    static void the_text_of_a_recap_goes_one_way(JavaClasses all) {
        knowsOnlyThoseBefore(WAY_OF_THE_TEXT, all);
    }

    /** The packages of the text index, as ARCHITECTURE.md lists them: a package knows only those before it. */
    private static final List<String> LAYERS_OF_THE_INDEX = List.of(
            "fr.retours.text",
            "fr.retours.text.deadline",
            "fr.retours.text.analysis",
            "fr.retours.text.packed",
            "fr.retours.text.field",
            "fr.retours.text.settings",
            "fr.retours.text.entity",
            "fr.retours.text.query",
            "fr.retours.text.ranking",
            "fr.retours.text.spelling",
            "fr.retours.text.plan",
            "fr.retours.text.highlight",
            "fr.retours.text.suggest",
            "fr.retours.text.facet",
            "fr.retours.text.store",
            "fr.retours.text.encoder",
            "fr.retours.text.vector",
            "fr.retours.text.search");

    @ArchTest
    static void a_package_of_the_text_index_knows_only_those_before_it(JavaClasses all) {
        knowsOnlyThoseBefore(LAYERS_OF_THE_INDEX, all);
    }

    @ArchTest
    static void each_package_of_the_text_index_has_its_layer(JavaClasses all) {
        var packages = all.stream().filter(resideInAPackage(TEXT)).map(JavaClass::getPackageName);

        assertThat(packages.distinct()).containsExactlyInAnyOrderElementsOf(LAYERS_OF_THE_INDEX);
    }

    @ArchTest
    static final ArchRule no_class_of_the_indexer_knows_who_knows_it = SlicesRuleDefinition.slices()
            .assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass one) {
                    return resideInAnyPackage(EXTRACTION, CORPUS, INDEXER).test(one)
                            ? SliceIdentifier.of(topLevel(one))
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "classes of extraction, corpus and indexer";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static void no_package_has_more_than_25_classes(JavaClasses all) {
        Map<String, Long> sizes = all.stream()
                .filter(outside("fr.retours.graph.testing")) // what tests of several modules share
                .filter(one -> one.isTopLevelClass() && !one.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(25));
    }

    private static void knowsOnlyThoseBefore(List<String> packages, JavaClasses all) {
        for (int i = 0; i < packages.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(packages.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages.subList(i + 1, packages.size()).toArray(String[]::new))
                    .check(all);
        }
    }

    private static String topLevel(JavaClass one) {
        return one.getName().replaceFirst("\\$.*", "");
    }

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().that().resideOutsideOfPackages("gg.jte..").should(beInANullMarkedPackage());

    private static ArchRule onlyKnows(String home, String... friends) {
        return noClasses()
                .that()
                .resideInAPackage(home)
                .should()
                .dependOnClassesThat(ours().and(outside(home)).and(DescribedPredicate.not(resideInAnyPackage(friends))))
                .allowEmptyShould(true);
    }

    private static ArchRule hasOneHome(String library, String... home) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(home)
                .and()
                .resideOutsideOfPackage("fr.retours.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("fr.retours..");
    }

    private static DescribedPredicate<JavaClass> outside(String home) {
        return describe("outside " + home, type -> !resideInAPackage(home).test(type));
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> beInANullMarkedPackage() {
        return com.tngtech.archunit.lang.ArchCondition.from(describe(
                "be in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }
}
