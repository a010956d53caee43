/// A house with everything wrong, for `RoomsTest`.
@NullMarked
package org.standfirst.badhouse;

import org.jspecify.annotations.NullMarked;
