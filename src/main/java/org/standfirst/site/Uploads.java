package org.standfirst.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.standfirst.content.MediaFile;
import org.standfirst.content.MediaFile.Size;
import org.standfirst.media.Delivery;
import org.standfirst.media.Media;
import org.standfirst.media.Variant;
import org.standfirst.press.Press;
import org.standfirst.web.Asked;
import org.standfirst.web.Headers;
import org.standfirst.web.Reply;

/// Hands over pictures and papers, under the names that WordPress gave them and their sizes.
final class Uploads {
    private static final String A_DAY = "public, max-age=86400";
    private static final Pattern SIZED =
            Pattern.compile("(.+)-([1-9][0-9]{0,4})x([1-9][0-9]{0,4})(\\.[A-Za-z0-9]{1,5})");
    private static final Pattern MARKED =
            Pattern.compile("(.+?)(?:-scaled|-rotated|-e[0-9]{10,13})(\\.[A-Za-z0-9]{1,5})");
    private static final Pattern NAMED = Pattern.compile("(.+)(\\.[A-Za-z0-9]{1,5})");

    private final Press press;
    private final Media media;

    Uploads(Press press, Media media) {
        this.press = press;
        this.media = media;
    }

    /// The file at that path, or where it is; empty if it is the path of something else.
    Optional<Reply> at(String path, Asked asked) throws IOException {
        if (path.indexOf('.', path.lastIndexOf('/') + 1) < 0) {
            return Optional.empty();
        }
        Optional<MediaFile> file = press.media(path);
        if (file.isPresent()) {
            return whole(file.get(), asked);
        }
        Matcher sized = SIZED.matcher(path);
        if (sized.matches()) {
            return sized(
                    sized.group(1) + sized.group(4),
                    path,
                    new Size(Integer.parseInt(sized.group(2)), Integer.parseInt(sized.group(3))),
                    asked);
        }
        return otherwiseNamed(path).map(there -> Site.elsewhere(there.address().encoded()));
    }

    private Optional<Reply> whole(MediaFile file, Asked asked) throws IOException {
        return media.isKept(file.hash())
                ? Optional.of(
                        reply(media.file(file.hash()), file.type(), '"' + file.hash() + '"', asked))
                : Optional.empty();
    }

    private Optional<Reply> sized(String base, String path, Size size, Asked asked)
            throws IOException {
        Optional<MediaFile> found = press.media(base).or(() -> otherwiseNamed(base));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MediaFile file = found.get();
        if (!file.variants().contains(size)) {
            return Optional.of(Site.elsewhere(file.address().encoded()));
        }
        if (!file.at(size).path().equals(path)) {
            return Optional.of(Site.elsewhere(file.at(size).encoded()));
        }
        try {
            Variant variant = media.variant(file.hash(), size);
            String tag = "\"%s-%s\"".formatted(file.hash(), size);
            return Optional.of(reply(variant.file(), variant.type(), tag, asked));
        } catch (NoSuchFileException lost) {
            return Optional.empty();
        }
    }

    /// WordPress keeps a large picture as `NAME-scaled.jpg` and names its sizes after `NAME.jpg`; it
    /// marks turned and edited ones likewise. Either name leads to the one that is there.
    private Optional<MediaFile> otherwiseNamed(String path) {
        Matcher marked = MARKED.matcher(path);
        if (marked.matches()) {
            return press.media(marked.group(1) + marked.group(2));
        }
        Matcher named = NAMED.matcher(path);
        return named.matches()
                ? Stream.of("-scaled", "-rotated")
                        .flatMap(mark ->
                                press.media(named.group(1) + mark + named.group(2)).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Reply reply(Path file, String type, String tag, Asked asked) throws IOException {
        Headers known = Headers.of("ETag", tag).with("Cache-Control", A_DAY);
        if (Conditions.isKnown(asked, tag)) {
            return new Reply(304, known, new Reply.Nothing());
        }
        Headers headers = known.with("Accept-Ranges", "bytes");
        for (Map.Entry<String, String> header : Delivery.headers(type).entrySet()) {
            headers = headers.with(header.getKey(), header.getValue());
        }
        long all = Files.size(file);
        return switch (Conditions.wanted(asked, tag, all)) {
            case Conditions.Whole _ -> new Reply(200, headers, new Reply.Part(file, 0, all));
            case Conditions.Stretch some ->
                    new Reply(
                            206,
                            headers.with(
                                    "Content-Range",
                                    "bytes %d-%d/%d"
                                            .formatted(
                                                    some.from(),
                                                    some.from() + some.length() - 1,
                                                    all)),
                            new Reply.Part(file, some.from(), some.length()));
            case Conditions.Beyond _ ->
                    Reply.sentence(
                            416,
                            "The file is shorter than that.",
                            Headers.of("Content-Range", "bytes */" + all));
        };
    }
}
