package fr.retours.bench;

import java.util.Arrays;
import picocli.CommandLine;

/** Runs the benchmark that the first argument names: a class of this package, or of one below. */
public final class BenchmarkRun {
    private BenchmarkRun() {}

    /** Gives it the other arguments. */
    public static void main(String[] arguments) throws ClassNotFoundException {
        var benchmark = Class.forName(BenchmarkRun.class.getPackageName() + "." + arguments[0]);
        System.exit(new CommandLine(benchmark).execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
    }
}
