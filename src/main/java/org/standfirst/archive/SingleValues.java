package org.standfirst.archive;

import java.util.function.Function;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Colour;
import org.standfirst.content.Id;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Slug;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Values of one part, written as that part.
final class SingleValues {
    private SingleValues() {}

    static JacksonModule module() {
        SimpleModule module = new SimpleModule("single values");
        text(module, Line.class, Line::html, Line::new);
        text(module, Body.class, Body::html, Body::new);
        text(module, Slug.class, Slug::value, Slug::new);
        text(module, Address.class, Address::path, Address::new);
        text(module, Language.class, Language::tag, Language::new);
        text(module, Colour.class, Colour::hex, Colour::new);
        module.addSerializer(
                Id.class,
                new StdSerializer<>(Id.class) {
                    @Override
                    public void serialize(Id id, JsonGenerator out, SerializationContext context) {
                        out.writeNumber(id.value());
                    }
                });
        module.addDeserializer(
                Id.class,
                new StdDeserializer<>(Id.class) {
                    @Override
                    public Id deserialize(JsonParser in, DeserializationContext context) {
                        return new Id(in.getLongValue());
                    }
                });
        module.addDeserializer(Article.class, new ArticleReader());
        return module;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> out, Function<String, T> in) {
        module.addSerializer(
                type,
                new StdSerializer<>(type) {
                    @Override
                    public void serialize(
                            T value, JsonGenerator generator, SerializationContext context) {
                        generator.writeString(out.apply(value));
                    }

                    @Override
                    public boolean isEmpty(SerializationContext context, T value) {
                        return false;
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<>(type) {
                    @Override
                    public T deserialize(JsonParser parser, DeserializationContext context) {
                        return in.apply(parser.getString());
                    }
                });
    }
}
