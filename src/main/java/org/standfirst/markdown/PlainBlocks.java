package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Blocks of house HTML in Markdown; empty for a block that Markdown has no words for.
final class PlainBlocks {
    private static final String BLOCKS =
            "p, h2, h3, h4, ul, ol, blockquote, figure, table, pre, dl, aside, hr";

    private final PlainLine line;

    private PlainBlocks(PlainLine line) {
        this.line = line;
    }

    static Optional<String> of(Element block, PlainLine line) {
        return new PlainBlocks(line).block(block);
    }

    private Optional<String> block(Element block) {
        if (block.nameIs("ol") && block.hasClass("notes")) {
            return notes(block);
        }
        if (block.nameIs("ol") && block.attributesSize() == 1 && block.hasAttr("start")) {
            return list(block);
        }
        if (block.attributesSize() > 0) {
            return Optional.empty();
        }
        return switch (block.normalName()) {
            case "p" -> line.of(block);
            case "h2" -> heading("## ", block);
            case "h3" -> heading("### ", block);
            case "h4" -> heading("#### ", block);
            case "ul", "ol" -> list(block);
            case "blockquote" -> quotation(block);
            case "hr" -> Optional.of("---");
            case "pre" -> code(block);
            case "table" -> PlainTable.of(block, line);
            default -> Optional.empty();
        };
    }

    private Optional<String> heading(String hashes, Element block) {
        return line.of(block).filter(text -> text.indexOf('\n') < 0).map(hashes::concat);
    }

    private Optional<List<String>> blocks(Iterable<Element> elements) {
        List<String> all = new ArrayList<>();
        for (Element each : elements) {
            Optional<String> block = block(each);
            if (block.isEmpty()) {
                return Optional.empty();
            }
            all.add(block.get());
        }
        return Optional.of(all);
    }

    private Optional<String> list(Element list) {
        int number = 1;
        if (list.hasAttr("start")) {
            if (!list.attr("start").matches("[0-9]{1,9}")) {
                return Optional.empty();
            }
            number = Integer.parseInt(list.attr("start"));
        }
        boolean loose = list.children().stream().anyMatch(PlainBlocks::holdsBlocks);
        List<String> items = new ArrayList<>();
        for (Element item : list.children()) {
            String bullet = list.nameIs("ul") ? "- " : number++ + ". ";
            Optional<String> text = item.attributesSize() > 0 ? Optional.empty() : item(item);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            items.add(bullet + indented(text.get(), " ".repeat(bullet.length())));
        }
        return Optional.of(String.join(loose ? "\n\n" : "\n", items));
    }

    /// Words, or blocks, or words before a list.
    private Optional<String> item(Element item) {
        if (!holdsBlocks(item)) {
            return line.of(item);
        }
        for (Node each : item.childNodes()) {
            boolean isBlock = each instanceof Element element && element.is(BLOCKS);
            if (!isBlock && !(each instanceof TextNode text && text.isBlank())) {
                return Optional.empty();
            }
        }
        return blocks(item.children()).map(all -> String.join("\n\n", all));
    }

    static boolean holdsBlocks(Element element) {
        return element.children().stream().anyMatch(each -> each.is(BLOCKS));
    }

    private static String indented(String text, String indent) {
        return text.replace("\n", "\n" + indent).replaceAll("(?m)^ +$", "");
    }

    private Optional<String> quotation(Element quotation) {
        List<Element> blocks = new ArrayList<>(quotation.children());
        Optional<String> source = Optional.empty();
        if (!blocks.isEmpty() && blocks.getLast().nameIs("footer")) {
            Element footer = blocks.removeLast();
            source = footer.attributesSize() > 0 ? Optional.empty() : line.of(footer);
            if (source.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<List<String>> all = blocks(blocks);
        if (all.isEmpty() || all.get().isEmpty()) {
            return Optional.empty();
        }
        String text = String.join("\n\n", all.get());
        String whole = text + source.map(it -> "\n\n<cite>" + it + "</cite>").orElse("");
        return Optional.of("> " + whole.replace("\n", "\n> ").replaceAll("(?m)^> $", ">"));
    }

    private static Optional<String> code(Element block) {
        boolean isCode =
                block.childNodeSize() == 1
                        && block.childNode(0) instanceof Element code
                        && code.nameIs("code")
                        && code.attributesSize() == 0
                        && code.childrenSize() == 0;
        if (!isCode) {
            return Optional.empty();
        }
        String text = block.wholeText();
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return Optional.of(fence + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence);
    }

    private Optional<String> notes(Element list) {
        List<String> all = new ArrayList<>();
        for (Element item : list.children()) {
            Optional<String> text = item.attributesSize() > 1 ? Optional.empty() : item(item);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            all.add(
                    "[^%s]: %s"
                            .formatted(
                                    item.id().replaceFirst("^note-", ""),
                                    indented(text.get(), "    ")));
        }
        return Optional.of(String.join("\n\n", all));
    }
}
