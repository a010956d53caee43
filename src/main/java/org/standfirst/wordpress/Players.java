package org.standfirst.wordpress;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Puts links in the place of players and embeds, and takes out what is active.
final class Players {
    private static final String PLAYERS = "iframe,object,embed,video,audio";
    private static final String ACTIVE =
            "script,style,template,noscript,svg,math,form,input,button,select,textarea,applet,link,meta,base,title,"
                    + "xmp,noembed,noframes,canvas,map";
    private final Account account;

    private Players(Account account) {
        this.account = account;
    }

    static void replace(Element body, Account account) {
        Players players = new Players(account);
        body.getElementsByClass("wp-block-file__embed").remove();
        for (Element player : body.select(PLAYERS)) {
            if (Tags.isInside(player, body)) {
                players.replace(player);
            }
        }
        for (Element embed : body.getElementsByClass("wp-block-embed")) {
            players.embed(embed);
        }
        for (Element active : body.select(ACTIVE)) {
            if (Tags.isInside(active, body)) {
                players.remove(active);
            }
        }
        for (Element paragraph : body.getElementsByTag("p")) {
            players.address(paragraph);
        }
    }

    private void replace(Element player) {
        String address = address(player, "src", "data-src", "data-lazy-src", "data");
        if (address.isEmpty()) {
            address = inner(player);
        }
        String kind =
                switch (player.normalName()) {
                    case "video" -> "Video";
                    case "audio" -> "Audio";
                    default -> address.contains("/maps") ? "Map" : "Embed";
                };
        Optional<Media> media = Media.at(address, kind);
        account.drop(
                media.isPresent() ? Dropped.What.EMBED : Dropped.What.ACTIVE,
                "<%s> %s".formatted(player.normalName(), address));
        if (media.isEmpty()) {
            player.remove();
        } else {
            stand(player, media.get());
        }
    }

    private static String inner(Element player) {
        for (Element child : player.select("source,param,embed")) {
            boolean says =
                    !child.normalName().equals("param")
                            || List.of("movie", "src", "url")
                                    .contains(child.attr("name").toLowerCase(Locale.ROOT));
            String address = says ? address(child, "src", "value") : "";
            if (!address.isEmpty()) {
                return address;
            }
        }
        return "";
    }

    private static String address(Element element, String... keys) {
        for (String key : keys) {
            String value = element.attr(key).strip();
            if (!value.isEmpty() && !value.startsWith("about:") && !value.startsWith("data:")) {
                return value;
            }
        }
        return "";
    }

    /// Puts the link in the place of a player, or of the figure that held only it.
    private void stand(Element player, Media media) {
        Optional<Element> figure =
                Tags.above(player, "figure")
                        .filter(above -> above.getElementsByTag("img").isEmpty())
                        .filter(above -> above.select(PLAYERS).size() == 1)
                        .filter(above -> holdsOnly(above, player));
        Element place = figure.orElse(player);
        Optional<Element> caption =
                Optional.ofNullable(place.selectFirst("figcaption"))
                        .filter(it -> !Tags.isBlank(it));
        String title = caption.map(it -> Words.folded(it.text())).orElse(media.title());
        caption.ifPresent(this::linksOf);
        if (caption.isEmpty()) {
            account.add(title);
        }
        place.replaceWith(paragraph(media.href(), title));
    }

    /// Whether a figure has no words but its caption and what the player says where it can't play.
    private static boolean holdsOnly(Element figure, Element player) {
        Element caption = figure.selectFirst("figcaption");
        if (caption == null) {
            return figure.text().length() <= player.text().length();
        }
        return !Tags.isInside(player, caption)
                && figure.text().length() <= player.text().length() + caption.text().length() + 1;
    }

    private void linksOf(Element caption) {
        for (Element link : caption.getElementsByTag("a")) {
            account.drop(Dropped.What.EMBED, "Link in a caption: %s".formatted(link.attr("href")));
        }
    }

    static Element paragraph(String href, String title) {
        Element link = new Element("a").attr("href", href).text(title);
        return new Element("p").attr("class", "media").appendChild(link);
    }

    /// An embed of the block editor is an address and perhaps a caption.
    private void embed(Element embed) {
        Element caption = embed.selectFirst("figcaption");
        StringBuilder words = new StringBuilder();
        for (Node node : embed.childNodes()) {
            if (!node.equals(caption) && node instanceof Element element) {
                words.append(' ').append(element.text());
            } else if (!node.equals(caption)) {
                words.append(' ').append(node.outerHtml());
            }
        }
        String address = Parser.unescapeEntities(Words.folded(words.toString()), false);
        Media.at(address, "Embed")
                .ifPresent(media -> {
                    account.drop(Dropped.What.EMBED, address);
                    stand(embed, media);
                });
    }

    private void address(Element paragraph) {
        if (paragraph.childNodeSize() != 1 || !paragraph.children().isEmpty()) {
            return;
        }
        String address = paragraph.childNode(0) instanceof TextNode text ? text.getWholeText() : "";
        if (Media.isPlayer(address)) {
            Media.at(address, "Embed")
                    .ifPresent(media -> {
                        account.drop(Dropped.What.EMBED, address);
                        account.add(media.title());
                        paragraph.replaceWith(paragraph(media.href(), media.title()));
                    });
        }
    }

    private void remove(Element active) {
        String words = active.normalName().equals("script") ? "" : active.text();
        account.drop(Dropped.What.ACTIVE, "<%s> %s".formatted(active.normalName(), words).strip());
        active.remove();
    }
}
