package org.standfirst.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.concurrent.CancellationException;
import org.standfirst.content.Progress;
import org.standfirst.content.Refusal;
import tools.jackson.databind.json.JsonMapper;

/// Speaks through the hatch. When nobody listens any more, the errand is cancelled.
final class Mouth implements Voice, Progress {
    private static final long OFTEN = 100_000_000;

    private final JsonMapper json;
    private final Writer out;
    private long last;

    Mouth(JsonMapper json, Writer out) {
        this.json = json;
        this.out = out;
    }

    synchronized void speak(Word word) {
        try {
            out.write(Word.line(json, word));
            out.flush();
        } catch (IOException gone) {
            CancellationException cancelled =
                    new CancellationException("Who asked for it went away.");
            cancelled.initCause(gone);
            throw cancelled;
        }
    }

    @Override
    public void say(String line) {
        speak(new Word.Says(line));
    }

    @Override
    public void remark(String line) {
        say(line);
    }

    @Override
    public OutputStream bytes() {
        throw new Refusal(
                "The server that runs on this data folder can't write to your standard output.",
                "Give --tar a file, or stop the server.");
    }

    @Override
    public Progress progress() {
        return this;
    }

    @Override
    public void begin(String stage, long all) {
        speak(new Word.Begins(stage, all));
    }

    @Override
    public void reached(long done) {
        long now = System.nanoTime();
        if (now - last > OFTEN) {
            last = now;
            speak(new Word.Reached(done));
        }
    }

    @Override
    public void end() {
        speak(new Word.Ends());
    }
}
