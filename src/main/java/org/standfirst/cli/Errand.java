package org.standfirst.cli;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import org.standfirst.archive.Redaction;
import org.standfirst.desk.Setting;
import org.standfirst.intake.Order;

/// Something to be done with a journal, by this process or by the server that has its folder.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "errand")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Errand.TakeIn.class, name = "import"),
    @JsonSubTypes.Type(value = Errand.Write.class, name = "markdown"),
    @JsonSubTypes.Type(value = Errand.Export.class, name = "export"),
    @JsonSubTypes.Type(value = Errand.Stream.class, name = "stream"),
    @JsonSubTypes.Type(value = Errand.Redact.class, name = "redact"),
    @JsonSubTypes.Type(value = Errand.Set.class, name = "set"),
    @JsonSubTypes.Type(value = Errand.Settings.class, name = "settings"),
    @JsonSubTypes.Type(value = Errand.Why.class, name = "why"),
    @JsonSubTypes.Type(value = Errand.Report.class, name = "status")
})
sealed interface Errand {
    /// Takes in exports. All paths are absolute.
    record TakeIn(Order order) implements Errand {}

    /// Writes the journal as a folder of Markdown. The path is absolute.
    record Write(Path folder) implements Errand {}

    /// Writes the public site as files. All paths are absolute.
    ///
    record Export(org.standfirst.export.Order order) implements Errand {}

    /// Writes the public site as one archive to the standard output of this process.
    record Stream(org.standfirst.export.Order order) implements Errand {}

    /// Takes words out of everything.
    record Redact(String who, String reason, Redaction.Replacement words) implements Errand {}

    /// Gives a setting another value.
    ///
    /// @param value for a logo, the absolute path of a file
    record Set(String who, Setting setting, String value) implements Errand {}

    /// Says what is settled how.
    record Settings() implements Errand {}

    /// Says why a page is as it is.
    ///
    /// @param path decoded
    record Why(String path) implements Errand {}

    /// Says where everything is and how much.
    record Report() implements Errand {}
}
