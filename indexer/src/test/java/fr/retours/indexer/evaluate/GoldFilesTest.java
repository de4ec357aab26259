package fr.retours.indexer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.territory.Territories;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own annotations use the closed lists and official codes. */
class GoldFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/gold");

    @ParameterizedTest
    @ValueSource(strings = {"seen", "unseen", "reserve", "held-out", "own", "posts.jsonl", "posts-read.jsonl"})
    void everyWordOfAClosedListIsOne(String name) {
        assertThat(GoldSet.read(FOLDER.resolve(name)).recaps())
                .hasSizeGreaterThan(10)
                .allSatisfy(recap -> {
                    String kind = recap.event().kind();
                    if (kind != null) {
                        assertThat(Slugged.of(EventKind.class, kind)).isNotNull();
                    }
                    recap.people()
                            .forEach(one -> one.parts()
                                    .forEach(part -> assertThat(Slugged.of(Part.class, part))
                                            .isNotNull()));
                    Stream.concat(recap.collectivites().stream(), recap.organisations().stream())
                            .flatMap(one -> one.links().stream())
                            .forEach(link ->
                                    assertThat(Slugged.of(LinkKind.class, link)).isNotNull());
                    Stream.concat(recap.themes().main().stream(), recap.themes().also().stream())
                            .forEach(theme ->
                                    assertThat(Slugged.of(Theme.class, theme)).isNotNull());
                });
    }

    @Test
    void everyCodeIsOfficial() {
        Territories territories = Territories.load();
        assertThat(Stream.of("seen", "unseen", "reserve", "held-out", "own")
                        .flatMap(name -> GoldSet.read(FOLDER.resolve(name)).recaps().stream())
                        .flatMap(recap -> recap.collectivites().stream())
                        .map(Annotation.Body::code)
                        .filter(code -> code != null && !code.startsWith("foreign:")))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(territories.find(new CollectiviteId(String.valueOf(code))))
                        .isPresent());
    }
}
