package org.standfirst.cli;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.standfirst.content.Progress;

/// Progress on a screen: items, rate and time left, in one line that moves.
final class Bar implements Progress {
    private static final int WIDTH = 79;

    private final PrintStream screen;
    private Optional<ProgressBar> running = Optional.empty();

    Bar(PrintStream screen) {
        this.screen = screen;
    }

    @Override
    public void begin(String stage, long all) {
        end();
        running =
                Optional.of(
                        new ProgressBarBuilder()
                                .setTaskName(stage)
                                .setInitialMax(all > 0 ? all : -1)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setUpdateIntervalMillis(200)
                                .showSpeed()
                                .setConsumer(new ConsoleProgressBarConsumer(screen, WIDTH))
                                .build());
    }

    @Override
    public void reached(long done) {
        running.ifPresent(bar -> bar.stepTo(done));
    }

    @Override
    public void end() {
        running.ifPresent(ProgressBar::close);
        running = Optional.empty();
    }
}
