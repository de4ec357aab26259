import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** A Solr server with one core « recaps », on loopback: prints its address, and runs until it is killed. Takes the folder of its data. */
public final class SolrNode {
    private static final String CONFIG = """
            <config>
              <luceneMatchVersion>9.12</luceneMatchVersion>
              <dataDir>${solr.data.dir:}</dataDir>
              <schemaFactory class="ClassicIndexSchemaFactory"/>
              <updateHandler class="solr.DirectUpdateHandler2"/>
              <requestHandler name="/select" class="solr.SearchHandler"/>
              <requestHandler name="/update" class="solr.UpdateRequestHandler"/>
            </config>
            """;

    private static final String SCHEMA = """
            <schema name="recaps" version="1.6">
              <fieldType name="string" class="solr.StrField" docValues="true"/>
              <fieldType name="day" class="solr.DatePointField" docValues="true"/>
              <fieldType name="french" class="solr.TextField">
                <analyzer class="org.apache.lucene.analysis.fr.FrenchAnalyzer"/>
              </fieldType>
              <field name="id" type="string" indexed="true" stored="true" required="true"/>
              <field name="title" type="french" indexed="true" stored="true"/>
              <field name="text" type="french" indexed="true" stored="true"/>
              <field name="names" type="french" indexed="true" stored="true" multiValued="true"/>
              <field name="person" type="string" indexed="true" stored="true" multiValued="true"/>
              <field name="body" type="string" indexed="true" stored="true" multiValued="true"/>
              <field name="collectivite" type="string" indexed="true" stored="true" multiValued="true"/>
              <field name="theme" type="string" indexed="true" stored="true" multiValued="true"/>
              <field name="kind" type="string" indexed="true" stored="true"/>
              <field name="year" type="string" indexed="true" stored="true"/>
              <field name="day" type="day" indexed="true" stored="true"/>
              <uniqueKey>id</uniqueKey>
            </schema>
            """;

    private SolrNode() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Path conf = Files.createDirectories(home.resolve("recaps/conf"));
        Files.writeString(home.resolve("solr.xml"), "<solr><str name=\"allowPaths\">*</str></solr>");
        Files.writeString(home.resolve("recaps/core.properties"), "name=recaps\n");
        Files.writeString(conf.resolve("solrconfig.xml"), CONFIG);
        Files.writeString(conf.resolve("schema.xml"), SCHEMA);
        var server = new JettySolrRunner(
                home.toString(), JettyConfig.builder().setPort(0).setContext("/solr").build());
        server.start();
        System.out.println("http://127.0.0.1:" + server.getLocalPort());
        Thread.currentThread().join();
    }
}
