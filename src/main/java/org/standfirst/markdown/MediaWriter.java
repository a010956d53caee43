package org.standfirst.markdown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standfirst.content.MediaFile;

/// Writes the media of a journal below `media/`, and what is said of them in `media.yaml`.
final class MediaWriter {
    private final FolderWriter.MediaStore media;
    private final Places places;
    private final Consumer<String> lost;
    private final FileNames names = new FileNames();

    /// Makes room for a file.
    interface Places {
        Path of(String path) throws IOException;
    }

    MediaWriter(FolderWriter.MediaStore media, Places places, Consumer<String> lost) {
        this.media = media;
        this.places = places;
        this.lost = lost;
    }

    void write(List<MediaFile> files, SortedMap<String, Integer> counts) throws IOException {
        SortedMap<String, Value> said = new TreeMap<>();
        List<MediaFile> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(file -> file.address().path()));
        for (MediaFile file : sorted) {
            Optional<Path> bytes = media.file(file).filter(Files::isRegularFile);
            if (bytes.isEmpty()) {
                lost.accept("The file of %s is lost.".formatted(file.address()));
                continue;
            }
            String path = path(file);
            Files.copy(bytes.get(), places.of(path));
            counts.merge("media file", 1, Integer::sum);
            MediaForm.write(
                            new MediaEntry(
                                    path,
                                    1,
                                    file.address(),
                                    file.title(),
                                    file.alt(),
                                    file.caption(),
                                    file.credit(),
                                    file.variants().equals(media.usualSizes(file))
                                            ? Optional.empty()
                                            : Optional.of(file.variants()),
                                    file.formerly()))
                    .ifPresent(value -> said.put(path, value));
        }
        if (!said.isEmpty()) {
            Files.writeString(
                    places.of(MediaForm.FILE),
                    YamlText.of(new Value.Row(1, List.copyOf(said.values()))),
                    StandardCharsets.UTF_8);
        }
    }

    private String path(MediaFile file) {
        String address = file.address().path();
        String within =
                address.startsWith(MediaForm.UPLOADS)
                        ? address.substring(MediaForm.UPLOADS.length())
                        : "elsewhere" + address;
        String plain =
                Stream.of(within.split("/", -1))
                        .filter(part -> !part.isEmpty())
                        .map(FileNames::of)
                        .collect(Collectors.joining("/"));
        String path = MediaForm.FOLDER + (plain.isEmpty() ? "untitled" : plain);
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') ? dot : path.length();
        String ending = path.substring(end);
        return names.free(path.substring(0, end), ending) + ending;
    }
}
