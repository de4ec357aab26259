package fr.retours.extraction.rule;

import java.util.ArrayList;
import java.util.List;

/** Turns a pattern into steps. */
final class PatternCompiler {
    private final List<PatternStep> steps = new ArrayList<>();

    private PatternCompiler() {}

    static List<PatternStep> compile(RulePattern pattern) {
        var compiler = new PatternCompiler();
        compiler.add(pattern);
        compiler.steps.add(new PatternStep.End());
        return List.copyOf(compiler.steps);
    }

    private void add(RulePattern pattern) {
        switch (pattern) {
            case RulePattern.Word word -> steps.add(new PatternStep.Pass(word.test()));
            case RulePattern.Annotation annotation -> steps.add(new PatternStep.PassAll(annotation.type()));
            case RulePattern.Row row -> row.pieces().forEach(this::add);
            case RulePattern.Choice choice -> choose(choice.pieces());
            case RulePattern.Repeat repeat -> repeat(repeat);
            case RulePattern.Capture capture -> {
                steps.add(new PatternStep.Open(capture.name()));
                add(capture.piece());
                steps.add(new PatternStep.Close());
            }
            case RulePattern.NotAhead not -> {
                int unless = reserve();
                add(not.piece());
                steps.add(new PatternStep.End());
                steps.set(unless, new PatternStep.Unless(steps.size()));
            }
            case RulePattern.Behind behind -> steps.add(new PatternStep.After(behind.test(), behind.isWanted()));
            case RulePattern.LineStart start -> steps.add(new PatternStep.StartsLine());
            case RulePattern.LineEnd end -> steps.add(new PatternStep.EndsLine());
        }
    }

    private int reserve() {
        steps.add(new PatternStep.End());
        return steps.size() - 1;
    }

    private void choose(List<RulePattern> pieces) {
        var jumps = new ArrayList<Integer>();
        for (RulePattern piece : pieces.subList(0, pieces.size() - 1)) {
            int fork = reserve();
            add(piece);
            jumps.add(reserve());
            steps.set(fork, new PatternStep.Fork(fork + 1, steps.size()));
        }
        add(pieces.getLast());
        jumps.forEach(jump -> steps.set(jump, new PatternStep.Jump(steps.size())));
    }

    private void repeat(RulePattern.Repeat repeat) {
        for (int i = 0; i < repeat.least(); i++) {
            add(repeat.piece());
        }
        if (repeat.most() == RulePattern.Repeat.ANY) {
            int fork = reserve();
            add(repeat.piece());
            steps.add(new PatternStep.Jump(fork));
            steps.set(fork, fork(fork + 1, steps.size(), repeat.isShort()));
            return;
        }
        var forks = new ArrayList<Integer>();
        for (int i = repeat.least(); i < repeat.most(); i++) {
            forks.add(reserve());
            add(repeat.piece());
        }
        forks.forEach(fork -> steps.set(fork, fork(fork + 1, steps.size(), repeat.isShort())));
    }

    private static PatternStep fork(int again, int on, boolean isShort) {
        return isShort ? new PatternStep.Fork(on, again) : new PatternStep.Fork(again, on);
    }
}
