package org.standfirst.archive;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Body;
import org.standfirst.content.Document;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Kind;
import org.standfirst.content.Menu;
import org.standfirst.content.Stage;
import org.standfirst.typesetting.Gist;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Documents as JSON and back, the form in which revisions are kept.
///
/// A choice says which it is in the member `is`; a value of one part is written as that part; what
/// is empty is left out.
final class Codec {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            include -> include.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                    .changeDefaultVisibility(
                            checker -> checker.withIsGetterVisibility(Visibility.NONE))
                    .withConfigOverride(List.class, empty -> empty.setNullHandling(asEmpty()))
                    .withConfigOverride(Set.class, empty -> empty.setNullHandling(asEmpty()))
                    .withConfigOverride(String.class, text -> text.setInclude(always()))
                    .configure(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, false)
                    .configure(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE, false)
                    .addMixIn(Document.class, Choice.class)
                    .addMixIn(Stage.class, Choice.class)
                    .addMixIn(Kind.class, Choice.class)
                    .addMixIn(Menu.Target.class, Choice.class)
                    .addModule(SingleValues.module())
                    .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(Document.class);
    private static final ObjectReader READER = MAPPER.readerFor(Document.class);
    private static final ObjectWriter CONTENT_WRITER = MAPPER.writerFor(Content.class);
    private static final ObjectReader CONTENT_READER = MAPPER.readerFor(Content.class);

    private Codec() {}

    private static JsonSetter.Value asEmpty() {
        return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.AS_EMPTY);
    }

    /// A text is written though it is empty, or it would be read as none.
    private static JsonInclude.Value always() {
        return JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);
    }

    static String written(Document document) {
        return WRITER.writeValueAsString(document);
    }

    static Document read(String data) {
        return READER.readValue(data);
    }

    /// A document with what is derived of its body, as it lies in a snapshot.
    record Content(Document document, Optional<Gist> gist) {}

    static byte[] content(Document document, Optional<Gist> gist) {
        return CONTENT_WRITER.writeValueAsBytes(new Content(document, gist));
    }

    static Content content(byte[] written) {
        return CONTENT_READER.readValue(written);
    }

    /// The JSON itself, for redaction.
    static JsonNode tree(String data) {
        return MAPPER.readTree(data);
    }

    static Fingerprint print(String data, Optional<Body> body) {
        return body.isPresent() ? Fingerprint.of(data, body.get().html()) : Fingerprint.of(data);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Choice {}
}
