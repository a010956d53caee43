package org.standfirst.cli;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What goes through the hatch, a line of JSON each: one [Asks] in, then the others out.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "word")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Word.Asks.class, name = "asks"),
    @JsonSubTypes.Type(value = Word.Begins.class, name = "begins"),
    @JsonSubTypes.Type(value = Word.Reached.class, name = "reached"),
    @JsonSubTypes.Type(value = Word.Ends.class, name = "ends"),
    @JsonSubTypes.Type(value = Word.Says.class, name = "says"),
    @JsonSubTypes.Type(value = Word.Refuses.class, name = "refuses"),
    @JsonSubTypes.Type(value = Word.Broke.class, name = "broke"),
    @JsonSubTypes.Type(value = Word.Done.class, name = "done")
})
sealed interface Word {
    /// A process asks for something to be done.
    ///
    /// @param database the JDBC URL that was given with the command
    record Asks(Optional<String> database, Errand errand) implements Word {}

    /// A stage of the work begins.
    record Begins(String stage, long all) implements Word {}

    /// So many of it are done.
    record Reached(long done) implements Word {}

    /// It is done.
    record Ends() implements Word {}

    /// A line for the person.
    record Says(String line) implements Word {}

    /// A person can put it right.
    record Refuses(String wrong, String cure) implements Word {}

    /// A fault in the world or in us.
    record Broke(String words) implements Word {}

    /// All went well.
    record Done() implements Word {}

    /// As a line, with its end.
    static String line(JsonMapper json, Word word) {
        return json.writerFor(Word.class).writeValueAsString(word) + "\n";
    }

    /// From a line.
    static Word of(JsonMapper json, String line) {
        return json.readerFor(Word.class).readValue(line);
    }
}
