package org.standfirst.web;

import java.io.IOException;
import java.util.Optional;

/// Answers what readers ask; a server stands in front of it.
public interface Door {
    /// The answer, if it lies ready. Never waits: not for a disk, a lock that is held for long, or
    /// work that takes more than some microseconds.
    Optional<Reply> ready(Asked asked);

    /// The answer to a question that none lies ready for.
    Reply answer(Asked asked) throws IOException;

    /// What is said when an answer could not be made.
    ///
    /// @param number under which the fault stands in the log
    Reply broken(String number);

    /// The headers that everything is sent with; those of an answer go before them.
    Headers always();
}
