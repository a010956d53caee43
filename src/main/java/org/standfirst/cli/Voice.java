package org.standfirst.cli;

import org.standfirst.intake.Progress;

/// Speaks to the person who gave an errand, here or through the hatch.
interface Voice {
    /// A line of what came of it.
    void say(String line);

    /// Is told how far it has come.
    Progress progress();
}
