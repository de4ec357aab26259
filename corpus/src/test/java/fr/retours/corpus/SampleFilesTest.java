package fr.retours.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.corpus.parser.DocumentParser;
import fr.retours.corpus.parser.ParserLimits;
import fr.retours.corpus.parser.ProcessParser;
import fr.retours.corpus.parser.SharedParser;
import fr.retours.corpus.rich.HtmlPages;
import fr.retours.corpus.rich.OfficeFiles;
import fr.retours.corpus.rich.PdfFiles;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The samples in rich formats are made from Markdown under {@code src/test/resources/samples}; {@code
 * -Dsamples.write=true} makes them anew.
 */
class SampleFilesTest {
    private static final DocumentParser PARSER =
            new ProcessParser(ParserLimits.of(RecapDraft.MAX_CHARACTERS, RecapReader.LIMIT));

    private static final Path SOURCES = Path.of("src/test/resources/samples");
    private static final Path SAMPLES =
            Path.of(System.getProperty("retours.root", "..")).resolve("samples");

    enum Sample {
        DRUPAL("2018-09-26-montmelian-tepos", "html") {
            @Override
            void write(Recap recap, Path file) throws IOException {
                Files.writeString(file, HtmlPages.drupal(recap));
            }
        },
        SPIP("2015-12-04-paris-elus-climat", "html") {
            @Override
            void write(Recap recap, Path file) throws IOException {
                Files.writeString(file, HtmlPages.spip(recap));
            }
        },
        WORDPRESS("2021-08-27-colombelles-tiers-lieux", "html") {
            @Override
            void write(Recap recap, Path file) throws IOException {
                Files.writeString(file, HtmlPages.wordpress(recap));
            }
        },
        PDF("2019-10-07-montpellier-pacte-de-milan", "pdf") {
            @Override
            void write(Recap recap, Path file) throws IOException {
                PdfFiles.write(recap, file);
            }
        },
        DOCX("2023-05-01-dakar-gsef", "docx") {
            @Override
            void write(Recap recap, Path file) throws IOException {
                OfficeFiles.docx(recap, file);
            }
        },
        ODT("2013-01-26-ustaritz-eusko", "odt") {
            @Override
            void write(Recap recap, Path file) throws IOException {
                OfficeFiles.odt(recap, file);
            }
        };

        private final String name;
        private final String ending;

        Sample(String name, String ending) {
            this.name = name;
            this.ending = ending;
        }

        abstract void write(Recap recap, Path file) throws IOException;

        Path in(Path samples) {
            return samples.resolve(ending).resolve(name + "." + ending);
        }

        Path source() {
            return SOURCES.resolve(name + ".md");
        }
    }

    @AfterAll
    static void end() {
        PARSER.close();
    }

    private static Recap read(Path file) {
        var corpus = new CorpusReader(() -> new SharedParser(PARSER)).readAll(List.of(file));
        assertThat(corpus.skipped()).isEmpty();
        return corpus.recaps().getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void everySampleReadsAsItsSource(Sample sample) throws IOException {
        Recap source = read(sample.source());
        Path kept = sample.in(SAMPLES);
        if (Boolean.getBoolean("samples.write")) {
            Files.createDirectories(kept.getParent());
            sample.write(source, kept);
        }

        Recap read = read(kept);

        assertThat(read.title()).isEqualTo(source.title());
        assertThat(read.body()).isEqualTo(source.body());
    }
}
