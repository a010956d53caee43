package org.standfirst.press;

/// A page as it is kept for readers, and what shows whether it stands.
record Kept(Printed.Sheet sheet, Proof proof) {
    /// What one weighs besides its bytes.
    private static final int OVERHEAD = 600;

    private static final int QUESTION = 40;

    int weight() {
        return OVERHEAD + QUESTION * proof.trace().asked().size() + sheet.bytes().length;
    }
}
