package fr.retours.indexer.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.extraction.FactSort;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Slugged;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many facts of each kind which reading gave, in recaps that a language model read beside the rules, as they were read: before
 * decisions by hand.
 *
 * @param readings how many recaps each model has read, by its name and the version of the question
 * @param facts by {@link FactSort} slug
 */
public record ReadingTally(SortedMap<String, Integer> readings, Map<String, Row> facts) {
    /** Of a folder that no model has read in. */
    public static final ReadingTally NONE = new ReadingTally(new TreeMap<>(), Map.of());

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Copies the maps. */
    public ReadingTally {
        readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * Who gave the facts of one kind.
     *
     * @param rules how many the rules alone
     * @param model how many a model alone
     * @param both how many both
     */
    public record Row(int rules, int model, int both) {
        private static Row of(boolean rules, boolean model) {
            return new Row(rules && !model ? 1 : 0, model && !rules ? 1 : 0, rules && model ? 1 : 0);
        }

        private Row plus(Row other) {
            return new Row(rules + other.rules, model + other.model, both + other.both);
        }
    }

    /** Counts what recaps say; those that no model has read count for nothing. */
    public static ReadingTally of(Stream<RecapFacts> recaps) {
        SortedMap<String, Integer> readings = new TreeMap<>();
        Map<FactSort, Row> facts = new TreeMap<>();
        recaps.forEach(recap -> {
            Set<String> by = recap.proofs()
                    .flatMap(proof -> proof.reasons().stream())
                    .filter(ReadingTally::isOfModel)
                    .map(FactReason::words)
                    .collect(Collectors.toSet());
            by.forEach(one -> readings.merge(one, 1, Integer::sum));
            if (!by.isEmpty()) {
                each(recap, (sort, proof) -> facts.merge(sort, row(proof), Row::plus));
            }
        });
        Map<String, Row> rows = new LinkedHashMap<>();
        facts.forEach((sort, row) -> rows.put(sort.slug(), row));
        return new ReadingTally(readings, rows);
    }

    private static boolean isOfModel(FactReason reason) {
        return reason.rule().equals(BuiltInRule.LANGUAGE_MODEL.slug());
    }

    private static Row row(Proof proof) {
        List<FactReason> reasons = proof.reasons();
        boolean model = reasons.stream().anyMatch(ReadingTally::isOfModel);
        return Row.of(!model || !reasons.stream().allMatch(ReadingTally::isOfModel), model);
    }

    private static void each(RecapFacts recap, BiConsumer<FactSort, Proof> count) {
        recap.people().forEach(one -> {
            if (one.tookPart()) {
                count.accept(FactSort.PRESENCE, one.proof());
            }
            one.parts().forEach(part -> count.accept(FactSort.PART, part.proof()));
            one.roles().forEach(role -> count.accept(FactSort.ROLE, role.proof()));
        });
        recap.bodies().forEach(one -> {
            boolean organisation = one.body() instanceof Organisation;
            count.accept(organisation ? FactSort.ORGANISATION : FactSort.COLLECTIVITE, one.proof());
            one.links().stream()
                    .filter(link -> link.kind() != LinkKind.MENTIONED)
                    .forEach(link -> count.accept(
                            organisation ? FactSort.ORGANISATION_LINK : FactSort.COLLECTIVITE_LINK, link.proof()));
        });
        recap.event()
                .ifPresent(event -> Stream.of(EventProperty.values())
                        .flatMap(property -> event.proofOf(property).stream())
                        .forEach(proof -> count.accept(FactSort.EVENT, proof)));
        recap.subjects().forEach(one -> count.accept(FactSort.THEME, one.proof()));
    }

    /**
     * Reads the tally of a data folder as its last run left it.
     *
     * @throws DataFolderException if the file cannot be read or is none of ours
     */
    public static ReadingTally read(DataFolder folder) {
        Path file = folder.readings();
        try {
            ReadingTally read = Objects.requireNonNull(MAPPER.readValue(Files.readString(file), ReadingTally.class));
            read.facts()
                    .forEach((slug, row) -> Objects.requireNonNull(
                            Slugged.find(FactSort.class, slug).map(any -> row).orElse(null)));
            return read;
        } catch (NoSuchFileException e) {
            return NONE;
        } catch (JsonProcessingException | NullPointerException | CharacterCodingException e) {
            throw new DataFolderException(e, "data.bad-readings", file);
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
    }

    /**
     * Writes it; one of nothing leaves no file.
     *
     * @throws DataFolderException if the file cannot be written
     */
    public void write(DataFolder folder) {
        try {
            if (readings.isEmpty()) {
                Files.deleteIfExists(folder.readings());
            } else {
                DataFolder.write(folder.readings(), MAPPER.writeValueAsString(this));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tally must have a JSON form", e);
        } catch (IOException e) {
            throw DataFolder.failure(folder.readings(), e);
        }
    }
}
