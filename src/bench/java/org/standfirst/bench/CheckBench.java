package org.standfirst.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.standfirst.press.Printed;

/// What a change costs the pages that it does not change: each is checked when it is next asked for.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CheckBench {
    private static final int PAGES = 20;

    private SampleHouse house;
    private String changed;
    private List<String> standing;

    /// Finds pages that have nothing to do with the text that is changed.
    @Setup
    public void open() {
        house = new SampleHouse();
        List<String> articles = house.articles();
        changed = articles.getFirst();
        List<Printed> before = articles.stream().map(house.press::at).toList();
        house.retitle(changed);
        standing =
                articles.stream()
                        .filter(path -> house.press.at(path) == before.get(articles.indexOf(path)))
                        .limit(PAGES)
                        .toList();
        if (standing.size() < PAGES) {
            throw new IllegalStateException("The sample journal has too few pages that stand.");
        }
    }

    /// Changes that text once more.
    @Setup(Level.Invocation)
    public void change() {
        house.retitle(changed);
    }

    /// Lets go of the journal.
    @TearDown(Level.Trial)
    public void close() {
        house.close();
    }

    /// A page that stands, asked for the first time since the change.
    @Benchmark
    @OperationsPerInvocation(PAGES)
    public void checkAPageThatStands(Blackhole hole) {
        for (String path : standing) {
            hole.consume(house.press.at(path));
        }
    }
}
