package org.standfirst.media;

import java.io.IOException;

/// The bytes are not what their first ones claim to be; told apart from a disk that can't be read.
final class Unreadable extends IOException {
    Unreadable(String message) {
        super(message);
    }
}
