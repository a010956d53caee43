package org.standfirst.cli;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.standfirst.archive.Redaction;
import org.standfirst.desk.Setting;
import org.standfirst.desk.Tagging;
import org.standfirst.intake.Order;

/// Something to be done with a journal, by this process or by the server that has its folder.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "errand")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Errand.TakeIn.class, name = "import"),
    @JsonSubTypes.Type(value = Errand.Write.class, name = "markdown"),
    @JsonSubTypes.Type(value = Errand.Export.class, name = "export"),
    @JsonSubTypes.Type(value = Errand.Stream.class, name = "stream"),
    @JsonSubTypes.Type(value = Errand.Save.class, name = "save"),
    @JsonSubTypes.Type(value = Errand.Publish.class, name = "publish"),
    @JsonSubTypes.Type(value = Errand.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = Errand.Move.class, name = "move"),
    @JsonSubTypes.Type(value = Errand.Retitle.class, name = "retitle"),
    @JsonSubTypes.Type(value = Errand.Tag.class, name = "tag"),
    @JsonSubTypes.Type(value = Errand.Untag.class, name = "untag"),
    @JsonSubTypes.Type(value = Errand.Arrange.class, name = "order"),
    @JsonSubTypes.Type(value = Errand.Rename.class, name = "rename"),
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
    record Export(org.standfirst.export.Order order) implements Errand {}

    /// Writes the public site as one archive to the standard output of this process.
    record Stream(org.standfirst.export.Order order) implements Errand {}

    /// Saves texts. All paths are absolute.
    record Save(String who, List<Path> files) implements Errand {}

    /// Lets readers see a text.
    ///
    /// @param at the moment, as a person wrote it
    record Publish(String who, String address, Optional<String> at) implements Errand {}

    /// Takes a text back.
    record Withdraw(String who, String address, String reason) implements Errand {}

    /// Gives something another address.
    record Move(String who, String from, String to) implements Errand {}

    /// Gives something another title.
    record Retitle(String who, String address, String title) implements Errand {}

    /// Files an article under terms.
    record Tag(String who, String address, List<String> terms, Tagging.Where where)
            implements Errand {}

    /// Takes an article out of terms.
    record Untag(String who, String address, List<String> terms, Tagging.Where where)
            implements Errand {}

    /// Puts the pieces of an issue into an order.
    record Arrange(String who, String issue, List<String> pieces) implements Errand {}

    /// Gives a contributor another name.
    record Rename(String who, String whom, String name, Optional<String> sort) implements Errand {}

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
