package org.standfirst.web;

import java.io.IOException;
import java.util.Map;

/// Answers what readers ask; a server stands in front of it.
public interface Door {
    /// The answer to a question.
    Reply answer(Asked asked) throws IOException;

    /// What is said when an answer could not be made.
    ///
    /// @param number under which the fault stands in the log
    Reply broken(String number);

    /// The headers that everything is sent with; those of an answer go before them.
    Map<String, String> always();
}
