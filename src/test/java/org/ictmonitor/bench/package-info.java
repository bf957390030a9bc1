/**
 * Benchmarks that anyone can run by hand; their timings depend on the machine, so that no test runs them. Each is a
 * class with a main method on the test class path:
 *
 * <pre>
 *   mvn -q -Dfast test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/classpath
 *   java -Xmx512m -cp target/test-classes:target/classes:$(cat target/classpath) org.ictmonitor.bench.CrawlBench 20 8081 16 0 100000
 * </pre>
 *
 * {@code StagesBench} runs the classes named {@code …Stages}, which JMH measures; they lie in the packages whose stages they
 * measure.
 *
 * <p>{@code FloorBench} and {@code CrawlBench} want the same site served on 127.0.0.1, 127.0.0.2 and so on.
 */
@NullMarked
package org.ictmonitor.bench;

import org.jspecify.annotations.NullMarked;
