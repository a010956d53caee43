package org.standfirst.export;

import java.util.concurrent.atomic.LongAdder;

/// Counts what becomes of the files of an export. For several threads.
final class Count {
    private final LongAdder written = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder media = new LongAdder();
    private final LongAdder removed = new LongAdder();
    private final LongAdder late = new LongAdder();

    /// A round begins, in which every file is looked at.
    void begin() {
        unchanged.reset();
    }

    void write(Item item) {
        switch (item) {
            case Item.Page _ -> written.increment();
            case Item.Original _, Item.Scaled _ -> media.increment();
            case Item.Waymark _, Item.Own _ -> {
                // Nothing that readers read.
            }
        }
    }

    void leave(Item item) {
        if (item instanceof Item.Page) {
            unchanged.increment();
        }
    }

    void leave(int pages) {
        unchanged.add(pages);
    }

    void remove(int files) {
        removed.add(files);
    }

    /// What was to be printed is not there any more, for the edition has moved on.
    void miss() {
        late.increment();
    }

    long written() {
        return written.sum();
    }

    long unchanged() {
        return unchanged.sum();
    }

    long media() {
        return media.sum();
    }

    long removed() {
        return removed.sum();
    }

    long missed() {
        return late.sum();
    }
}
