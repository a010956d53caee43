/// The nouns of a journal: articles, contributors, terms, issues, and what they are made of.
///
/// Every type here is a value that checks itself, but for the few words that all rooms share: a refusal,
/// progress, what was made lately. Nothing here reads, writes or prints.
@Room("The nouns: what a journal publishes, as values that check themselves.")
@NullMarked
package org.standfirst.content;

import org.jspecify.annotations.NullMarked;
import org.standfirst.Room;
