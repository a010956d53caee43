package org.standfirst;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a package as a room of the house: what it is for, and the only rooms that it may use.
///
/// A test holds the code to it, and another holds the map in `ARCHITECTURE.md` to both.
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Room {
    /// One sentence, for the map.
    String value();

    /// Names of the rooms that this one may use.
    String[] uses() default {};
}
