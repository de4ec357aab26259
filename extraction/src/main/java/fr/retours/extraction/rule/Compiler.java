package fr.retours.extraction.rule;

import java.util.ArrayList;
import java.util.List;

/** Turns a pattern into steps. */
final class Compiler {
    private final List<Step> steps = new ArrayList<>();

    private Compiler() {}

    static List<Step> compile(Pattern pattern) {
        var compiler = new Compiler();
        compiler.add(pattern);
        compiler.steps.add(new Step.End());
        return List.copyOf(compiler.steps);
    }

    private void add(Pattern pattern) {
        switch (pattern) {
            case Pattern.Word word -> steps.add(new Step.Pass(word.test()));
            case Pattern.Annotation annotation -> steps.add(new Step.PassAll(annotation.type()));
            case Pattern.Row row -> row.pieces().forEach(this::add);
            case Pattern.Choice choice -> choose(choice.pieces());
            case Pattern.Repeat repeat -> repeat(repeat);
            case Pattern.Capture capture -> {
                steps.add(new Step.Open(capture.name()));
                add(capture.piece());
                steps.add(new Step.Close());
            }
            case Pattern.NotAhead not -> {
                int unless = reserve();
                add(not.piece());
                steps.add(new Step.End());
                steps.set(unless, new Step.Unless(steps.size()));
            }
            case Pattern.Behind behind -> steps.add(new Step.After(behind.test(), behind.isWanted()));
            case Pattern.LineStart start -> steps.add(new Step.StartsLine());
            case Pattern.LineEnd end -> steps.add(new Step.EndsLine());
        }
    }

    private int reserve() {
        steps.add(new Step.End());
        return steps.size() - 1;
    }

    private void choose(List<Pattern> pieces) {
        var jumps = new ArrayList<Integer>();
        for (Pattern piece : pieces.subList(0, pieces.size() - 1)) {
            int fork = reserve();
            add(piece);
            jumps.add(reserve());
            steps.set(fork, new Step.Fork(fork + 1, steps.size()));
        }
        add(pieces.getLast());
        jumps.forEach(jump -> steps.set(jump, new Step.Jump(steps.size())));
    }

    private void repeat(Pattern.Repeat repeat) {
        for (int i = 0; i < repeat.least(); i++) {
            add(repeat.piece());
        }
        if (repeat.most() == Pattern.Repeat.ANY) {
            int fork = reserve();
            add(repeat.piece());
            steps.add(new Step.Jump(fork));
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

    private static Step fork(int again, int on, boolean isShort) {
        return isShort ? new Step.Fork(on, again) : new Step.Fork(again, on);
    }
}
