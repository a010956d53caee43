package org.standfirst.intake;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.archive.Consignment;
import org.standfirst.content.Comment;
import org.standfirst.content.Id;
import org.standfirst.typesetting.Cleaner;
import org.standfirst.wordpress.ExportComment;
import org.standfirst.wordpress.ExportItem;

/// Takes in what readers wrote, without their mail and IP addresses.
final class Comments {
    private static final OffsetDateTime NO_DATE =
            OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Consignment consignment;
    private final TextSetter setter;
    private final Set<String> seen = new HashSet<>();
    private final Map<Comment.State, Integer> counts = new EnumMap<>(Comment.State.class);

    Comments(Consignment consignment, TextSetter setter) {
        this.consignment = consignment;
        this.setter = setter;
    }

    void takeIn(Id text, ExportItem item) {
        int place = 0;
        for (ExportComment said : item.comments()) {
            String key = key(said, text, place++);
            if (!seen.add(key)) {
                continue;
            }
            Comment.State state = state(said.approved());
            counts.merge(state, 1, Integer::sum);
            consignment.offer(
                    consignment.idOf(key),
                    new Comment(
                            text,
                            said.parent() > 0
                                    ? Optional.of(consignment.idOf("comment/" + said.parent()))
                                    : Optional.empty(),
                            author(said.author()),
                            link(said.url()),
                            said.at().orElse(NO_DATE),
                            setter.text(0, said.content(), Optional.empty()).body(),
                            state));
        }
    }

    private static String key(ExportComment said, Id text, int place) {
        return said.id().isPresent()
                ? "comment/" + said.id().getAsLong()
                : "comment/" + text + "/" + place;
    }

    /// Some sign with their mail address, which is not kept.
    private static String author(String written) {
        String name = Cleaner.line(written).text().strip();
        return name.isBlank() || Names.hasMailAddress(name) ? "A reader" : name;
    }

    private static Optional<String> link(String url) {
        String address = url.strip();
        return address.matches("https?://[^\\s@]+") ? Optional.of(address) : Optional.empty();
    }

    private static Comment.State state(String approved) {
        return switch (approved) {
            case "1", "approve", "approved" -> Comment.State.APPROVED;
            case "0", "hold" -> Comment.State.WAITING;
            default -> Comment.State.REFUSED;
        };
    }

    /// How many there are of each state.
    Map<Comment.State, Integer> counts() {
        return counts;
    }
}
