package org.standfirst.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import org.standfirst.content.Progress;

/// The person in front of this process: what came of it goes to the output, all else beside it.
final class Terminal implements Voice {
    private final PrintStream out;
    private final PrintStream err;
    private final Progress progress;

    private Terminal(PrintStream out, PrintStream err, Progress progress) {
        this.out = out;
        this.err = err;
        this.progress = progress;
    }

    /// One on which a line can be written over.
    static Terminal screen(PrintStream out, PrintStream err) {
        return new Terminal(out, err, new Bar(err));
    }

    /// A file or another program.
    static Terminal pipe(PrintStream out, PrintStream err, Clock clock) {
        return new Terminal(out, err, new Plain(err, clock));
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    @Override
    public void say(String line) {
        out.println(line);
    }

    @Override
    public void remark(String line) {
        err.println(line);
    }

    @Override
    public OutputStream bytes() {
        return out;
    }

    @Override
    public Progress progress() {
        return progress;
    }
}
