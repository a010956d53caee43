/// The nouns of a journal: articles, contributors, terms, issues, and what they are made of.
///
/// Every type here is a value that checks itself. Nothing here reads, writes or prints.
@Room("The nouns: what a journal publishes, as values that check themselves.")
@NullMarked
package org.standfirst.content;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
