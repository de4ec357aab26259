package fr.retours.bench.fuzz;

import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.KnowledgeException;
import fr.retours.indexer.rule.Rule;
import fr.retours.indexer.rule.RuleException;
import fr.retours.indexer.rule.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A file of rules, or of words, that a user added. */
final class KnowledgeTarget implements FuzzTarget {
    private static final List<String> NAMES = List.of("rules/miennes.txt", "lists/grammaire.txt", "lists/pays.tsv");
    private static final int SEED_LENGTH = 3_000;

    private final Path folder;

    KnowledgeTarget(FuzzSetup setup) throws IOException {
        this.folder = setup.newFolder("knowledge");
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("lists"));
    }

    @Override
    public void take(byte[] input) throws IOException {
        ChosenFile.with(folder, NAMES, input, this::read);
    }

    private void read() {
        try {
            KnowledgeBase knowledge = KnowledgeBase.with(folder);
            var rules = Rules.of(knowledge);
            for (Rule rule : rules.own()) {
                rules.compile(rule.subject(), Set.of(rule.place()), Rule::conclusion);
            }
            knowledge.table("pays", 1);
        } catch (KnowledgeException | RuleException e) {
            RefusalCheck.check(e);
        }
    }

    @Override
    public List<byte[]> seeds() {
        String rules = KnowledgeBase.shipped().rules().getFirst().text();
        return List.of(
                ("\0" + rules.substring(0, Math.min(rules.length(), SEED_LENGTH))).getBytes(StandardCharsets.UTF_8),
                "\1# mots\n[articles]\nle\nla\n".getBytes(StandardCharsets.UTF_8),
                "\2Ruritanie\tRU\tRuritanien\n".getBytes(StandardCharsets.UTF_8));
    }
}
