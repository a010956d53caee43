package org.standfirst.press;

import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Fingerprint;
import org.standfirst.pages.Href;

/// What the press gives for an address.
public sealed interface Printed {
    /// A page, a feed, a style sheet: bytes of a type.
    ///
    /// @param status of HTTP: 200, 404 or 410
    /// @param hash of the bytes, by SHA-256
    /// @param print of the bytes: the first half of the hash
    @SuppressWarnings("ArrayRecordComponent") // sheets are compared by their print
    record Sheet(int status, String type, byte[] bytes, byte[] hash, Fingerprint print)
            implements Printed {
        static Sheet html(int status, byte[] bytes) {
            return new Sheet(status, "text/html; charset=utf-8", bytes);
        }

        /// Of such bytes.
        public Sheet(int status, String type, byte[] bytes) {
            this(status, type, bytes, Fingerprint.sha256().digest(bytes));
        }

        private Sheet(int status, String type, byte[] bytes, byte[] hash) {
            this(status, type, bytes, hash, Fingerprint.ofBytes(hash));
        }

        /// Whether readers could not tell the two apart.
        boolean isLike(Sheet other) {
            return print.equals(other.print) && status == other.status && type.equals(other.type);
        }
    }

    /// It stands elsewhere, and always will (301).
    record Elsewhere(Href to) implements Printed {
        static Elsewhere at(Address address) {
            return new Elsewhere(Href.of(address));
        }
    }

    /// The bytes of the sheet, if it is one.
    default Optional<Sheet> sheet() {
        return this instanceof Sheet sheet ? Optional.of(sheet) : Optional.empty();
    }
}
