package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Colour;
import org.standfirst.content.Line;
import org.standfirst.content.Look;
import org.standfirst.content.Look.Block;
import org.standfirst.content.Look.Colours;
import org.standfirst.content.Look.Face;

/// How the journal looks, as `journal.yaml` has it: under the names that the settings have.
final class LookForm {
    private static final Map<String, Face> FACES = ArticleForm.words(Face.values());
    private static final Map<String, Block> BLOCKS = ArticleForm.words(Block.values());

    private LookForm() {}

    static Look read(Front front) {
        Colours colours =
                new Colours(colour(front, "accent"), colour(front, "paper"), colour(front, "ink"));
        Face face =
                front.word("face")
                        .map(word -> front.choice("face", front.line("face"), word, FACES))
                        .orElse(Face.HOUSE);
        List<Block> blocks = new ArrayList<>();
        for (Value each : front.row("front")) {
            blocks.add(front.choice("front", each.line(), front.word("front", each), BLOCKS));
        }
        Line footer = front.set("footer").orElse(Line.EMPTY);
        Optional<Address> logo = front.address("logo");
        return front.checked(
                front.line("front"),
                "front",
                "",
                _ ->
                        new Look(
                                colours,
                                face,
                                logo,
                                blocks.isEmpty() ? Look.FRONT : Look.meant(blocks),
                                footer));
    }

    private static Optional<Colour> colour(Front front, String key) {
        return front.word(key).map(word -> front.checked(front.line(key), key, word, Colour::new));
    }

    static void write(Look look, Sheet sheet) {
        look.colours().accent().ifPresent(it -> sheet.put("accent", it.hex()));
        look.colours().paper().ifPresent(it -> sheet.put("paper", it.hex()));
        look.colours().ink().ifPresent(it -> sheet.put("ink", it.hex()));
        if (look.face() != Face.HOUSE) {
            sheet.put("face", look.face().word());
        }
        look.logo().ifPresent(it -> sheet.address("logo", it));
        if (!look.front().equals(Look.FRONT)) {
            sheet.put("front", Value.Row.of(look.front().stream().map(Block::word).toList()));
        }
        sheet.unlessEmpty("footer", look.footer());
    }
}
