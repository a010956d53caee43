package org.standfirst.cli;

import java.io.OutputStream;
import org.standfirst.content.Progress;

/// Speaks to the person who gave an errand, here or through the hatch.
interface Voice {
    /// A line of what came of it.
    void say(String line);

    /// A line that is not to be mixed with the bytes.
    void remark(String line);

    /// Takes what came of it, where that is bytes.
    OutputStream bytes();

    /// Is told how far it has come.
    Progress progress();
}
