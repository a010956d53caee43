package org.standfirst.intake;

import java.nio.file.Path;

/// Takes an export into a folder, in a process of its own that a test ends when it likes.
final class TakeInAndDie {
    private TakeInAndDie() {}

    /// @param args the folder, the export, its media
    public static void main(String[] args) {
        try (TakenIn journal = new TakenIn(Path.of(args[0]))) {
            System.out.println("begins");
            journal.take(TakenIn.order(Path.of(args[1]), Path.of(args[2])));
            System.out.println("done");
        }
    }
}
