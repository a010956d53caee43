package org.standfirst.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.standfirst.press.Printed;

/// What the press does for a reader: prints, or hands out what it keeps.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PressBench {
    /// Of no page: what stands there is always printed anew.

    private SampleHouse house;

    private List<String> articles;
    private int turn;

    /// Opens the journal, and has every page printed once.
    @Setup
    public void open() {
        house = new SampleHouse();
        articles = house.articles();
        articles.forEach(house.press::at);
        house.press.at("/");
    }

    /// Lets go of it.
    @TearDown(Level.Trial)
    public void close() {
        house.close();
    }

    private String next() {
        turn = (turn + 1) % articles.size();
        return articles.get(turn);
    }

    /// An article, another each time, with its questions written down.
    @Benchmark
    public Optional<Printed> printAnArticle() {
        return house.press.unless(next(), Optional.empty());
    }

    /// The front page.
    @Benchmark
    public Optional<Printed> printAListing() {
        return house.press.unless("/", Optional.empty());
    }

    /// The feed of the newest articles.
    @Benchmark
    public Optional<Printed> printAFeed() {
        return house.press.unless("/feed/", Optional.empty());
    }

    /// An article that is kept and known to stand.
    @Benchmark
    public Optional<Printed.Sheet> handOut() {
        return house.press.standing(next());
    }
}
