package org.ictmonitor.bench;

import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What reading a page of 38 KB costs, stage by stage, measured by JMH: {@code StagesBench [PATTERN [SECONDS]]}, a
 * regular expression for the names of the benchmarks to run and the length of each of the five iterations of warm-up, which
 * has to be longer on a busy machine. A line a stage: processor milliseconds, beside them time on the clock.
 */
public final class StagesBench {
    private StagesBench() {}

    public static void main(String[] arguments) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("org\\.ictmonitor\\..*Stages\\." + (arguments.length > 0 ? arguments[0] : ""))
                .warmupTime(TimeValue.seconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 2))
                .addProfiler(ProcessorTime.class)
                .build();
        for (RunResult result : new Runner(options).run()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-24s CPU %.3f ms, clock %.3f ms%n",
                    result.getPrimaryResult().getLabel(),
                    Objects.requireNonNull(result.getSecondaryResults().get("cpu"))
                            .getScore(),
                    result.getPrimaryResult().getScore());
        }
    }
}
