/// Standfirst, the publishing system of an independent journal. `ARCHITECTURE.md` draws its rooms.
@NullMarked
package org.standfirst;

import org.jspecify.annotations.NullMarked;
