package org.standfirst.content;

/// Something that a person can put right: what was wrong, and what to do about it.
///
/// Shown beside the field, in the report of an intake, or on the command line with exit code 2.
public final class Refusal extends RuntimeException {
    private final String wrong;
    private final String cure;

    /// Both parts are whole sentences.
    public Refusal(String wrong, String cure) {
        super(wrong + " " + cure);
        this.wrong = wrong;
        this.cure = cure;
    }

    /// What was wrong, and where.
    public String wrong() {
        return wrong;
    }

    /// What to do.
    public String cure() {
        return cure;
    }
}
