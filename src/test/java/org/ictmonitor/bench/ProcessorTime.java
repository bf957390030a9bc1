package org.ictmonitor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of the whole process for one operation, garbage collection and compiler included: unlike time on the
 * clock, it says little about what else the machine was busy with.
 */
public final class ProcessorTime implements InternalProfiler {
    private long before;

    private static long spent() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spent();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double spent = (spent() - before) / 1e6;
        long pages = Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult("cpu", spent / pages, "ms/op", AggregationPolicy.AVG));
    }

    @Override
    public String getDescription() {
        return "processor time of the process for one operation";
    }
}
