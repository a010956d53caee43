package org.standfirst.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The report as one JSON document, an item to a line.
final class ReportJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            include -> include.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    private ReportJson() {}

    static byte[] written(Object entry) {
        return MAPPER.writeValueAsBytes(entry);
    }

    static ReportItem item(byte[] entry) {
        return MAPPER.readValue(entry, ReportItem.class);
    }

    static ReportRemark remark(byte[] entry) {
        return MAPPER.readValue(entry, ReportRemark.class);
    }

    static void write(ReportStory story, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("begun", story.begun().toString());
            json.writeName("order");
            json.writePOJO(order(story.order()));
            if (story.position().isPresent()) {
                json.writeNumberProperty("position", story.position().get());
            }
            json.writeName("counts");
            json.writePOJO(story.counts().rows());
            array(json, "items", story.items());
            array(json, "remarks", story.remarks());
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void array(JsonGenerator json, String name, ReportSpool entries)
            throws IOException {
        json.writeName(name);
        json.writeStartArray();
        entries.each(
                group -> true,
                entry -> {
                    json.writeRaw("\n");
                    json.writeRawValue(new String(entry, StandardCharsets.UTF_8));
                });
        json.writeEndArray();
    }

    private static Map<String, Object> order(Order order) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("files", order.files().stream().map(ReportJson::path).toList());
        order.media().ifPresent(media -> parts.put("media", path(media)));
        order.mapping().ifPresent(mapping -> parts.put("mapping", path(mapping)));
        order.pageSize().ifPresent(size -> parts.put("pageSize", size));
        List<String> wishes = order.wishes().stream().map(Enum::name).sorted().toList();
        parts.put("wishes", wishes);
        return parts;
    }

    private static String path(Path path) {
        return ReportScrub.clean(path.toString());
    }
}
