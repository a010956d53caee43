package org.standfirst.bench;

import java.util.List;
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
import org.standfirst.content.Id;
import org.standfirst.edition.Edition;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Question;

/// What an edition does for a change, and for a page of a list.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EditionBench {
    private static final int SIZE = 20;

    private SampleHouse house;
    private Edition edition;
    private SampleHouse.Change change;

    /// Makes a change that the edition does not know yet.
    @Setup
    public void open() {
        house = new SampleHouse();
        edition = house.editions.now();
        change = house.change(house.articles().getFirst());
    }

    /// Lets go of the journal.
    @TearDown(Level.Trial)
    public void close() {
        house.close();
    }

    /// The edition after another title.
    @Benchmark
    public Edition forwardByOneChange() {
        return edition.after(change.position(), change.changed());
    }

    /// The second page of the list of everything.
    @Benchmark
    public List<Id> aPageOfAList() {
        return new Question.Slice(new Listing.All(), SIZE, SIZE).in(edition);
    }
}
