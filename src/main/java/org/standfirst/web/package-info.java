/// The HTTP kit: the server's plain parts and the one class that calls out.
@Room(
        value = "The HTTP kit: the server's plain parts and the one class that calls out.",
        uses = {"content"})
@NullMarked
package org.standfirst.web;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
