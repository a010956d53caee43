/// Where XML written by others is opened. [Xml][org.standfirst.xml.Xml] is the class to open first.
///
/// A document passes three stations, none of which keeps more than a buffer of it: bytes become
/// characters, what XML forbids is taken out or put right, and the JDK's StAX parser reads the rest.
@Room(
        value =
                "The one place where XML is opened: no DTDs, no outside entities, no limits that"
                        + " honest files meet.")
@NullMarked
package org.standfirst.xml;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
