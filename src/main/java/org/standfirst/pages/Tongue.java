package org.standfirst.pages;

import org.jspecify.annotations.Nullable;
import org.standfirst.content.Language;

/// The language of a part of a page, against that of the page around it.
///
/// Each answer is null where nothing needs saying: the templates leave such an attribute out.
public record Tongue(Language own, Language around) {
    /// The attribute `lang` of the part.
    public @Nullable String lang() {
        return own.equals(around) ? null : own.tag();
    }

    /// The attribute `dir` of the part.
    public @Nullable String dir() {
        return turns() ? own.dir() : null;
    }

    /// The attribute `lang` of interface words inside the part.
    public @Nullable String langBack() {
        return own.equals(around) ? null : around.tag();
    }

    /// The attribute `dir` of interface words inside the part.
    public @Nullable String dirBack() {
        return turns() ? around.dir() : null;
    }

    private boolean turns() {
        return !own.equals(around) && own.isRightToLeft() != around.isRightToLeft();
    }
}
