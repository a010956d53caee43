package org.standfirst.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.typesetting.Excerpt;
import org.standfirst.typesetting.Gist;

/// What is read out of a body when it is saved.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExcerptBench {
    private List<Body> bodies;
    private int turn;

    /// Reads the bodies of all articles.
    @Setup
    public void open() {
        try (SampleHouse house = new SampleHouse()) {
            bodies =
                    house.archive.current().documents().stream()
                            .filter(held -> held.revision().document() instanceof Article)
                            .map(held -> house.archive.body(held.number()))
                            .filter(body -> !body.isEmpty())
                            .toList();
        }
    }

    private Body next() {
        turn = (turn + 1) % bodies.size();
        return bodies.get(turn);
    }

    /// The first forty words.
    @Benchmark
    public Excerpt excerpt() {
        return Excerpt.of(next());
    }

    /// These, the number of all words, and the files that it shows.
    @Benchmark
    public Gist gist() {
        return Gist.of(next());
    }
}
