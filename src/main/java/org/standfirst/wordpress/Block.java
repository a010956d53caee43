package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A block of the editor: a name, what the editor knows about it, and HTML with further blocks in it.
record Block(String name, String attributes, List<Piece> pieces) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What a block is made of.
    sealed interface Piece {}

    /// HTML between two block comments.
    record Html(String text) implements Piece {}

    /// A block inside a block.
    record Inner(Block block) implements Piece {}

    static Block opened(String name, String attributes) {
        return new Block(name, attributes, new ArrayList<>());
    }

    /// One of the things that the editor knows about the block, as text.
    Optional<String> attribute(String key) {
        if (attributes.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode value = JSON.readTree(attributes).path(key);
            return value.isValueNode() && !value.isNull()
                    ? Optional.of(value.asString())
                    : Optional.empty();
        } catch (JacksonException e) {
            // WordPress too goes on without attributes that it cannot read; the HTML is what
            // counts.
            return Optional.empty();
        }
    }

    /// Whether any of its own HTML, apart from inner blocks, contains this.
    boolean writes(String text) {
        for (Piece piece : pieces) {
            if (piece instanceof Html(String html) && html.contains(text)) {
                return true;
            }
        }
        return false;
    }
}
