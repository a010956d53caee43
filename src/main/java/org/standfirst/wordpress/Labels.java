package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Takes out the labels and buttons that plugins and themes left in a text.
///
/// Those with a class of a known plugin go wherever they stand; words alone go only at the beginning and the end.
final class Labels {
    private static final Set<String> CLASSES =
            Set.of(
                    ("sharedaddy sd-sharing sd-sharing-enabled sd-block jp-relatedposts jp-post-flair jp-carousel-wrap"
                                    + " addtoany_share_save_container addtoany_content addtoany_list addtoany a2a_kit"
                                    + " a2a_button_facebook a2a_dd addtoany_share_save sharethis sharethis-inline-share-buttons st_sharethis"
                                    + " sociable sociable_tagline shareaholic-canvas shariff heateor_sss_sharing_container"
                                    + " the_champ_sharing_container ssba ssba-wrap ssbp-wrap swp_social_panel nc_socialpanel"
                                    + " socialwarfare mashsb-container essb_links sfsi_widget sfsibeforpstwpr simplesocialbuttons"
                                    + " social-share social-sharing share-buttons sharing-buttons tweetmeme_button fb-like"
                                    + " twitter-share-button printfriendly pf-button print-button print-link wp-print"
                                    + " pdfprnt-buttons pdfprnt-top-right pdfprnt-bottom-right dkpdf-button-container"
                                    + " wpptopdfenh wp_pdf pdf-print-links yarpp yarpp-related wpcnt rp4wp-related-posts"
                                    + " related_post crp_related zem_rp_wrap lwptoc ez-toc-container toc_container"
                                    + " wp-block-file__button feedflare wpulike screen-reader-text")
                            .split(" "));
    private static final List<String> STRONG =
            List.of(
                    "print this article",
                    "print this page",
                    "print this post",
                    "printer friendly",
                    "print friendly",
                    "printfriendly",
                    "print pdf",
                    "print",
                    "download as pdf",
                    "download pdf",
                    "save as pdf",
                    "view as pdf",
                    "pdf",
                    "share this article",
                    "share this post",
                    "share this:",
                    "share this",
                    "share on",
                    "share via",
                    "share:",
                    "share",
                    "tweet this",
                    "tweet",
                    "like this:",
                    "like this",
                    "addtoany",
                    "email this",
                    "email",
                    "e-mail");
    private static final List<String> WEAK =
            List.of(
                    "facebook",
                    "twitter",
                    "linkedin",
                    "whatsapp",
                    "telegram",
                    "reddit",
                    "pinterest",
                    "tumblr",
                    "google+",
                    "google",
                    "pocket",
                    "mastodon",
                    "bluesky",
                    "skype",
                    "stumbleupon",
                    "digg",
                    "delicious",
                    "this",
                    "more",
                    "like",
                    "loading...",
                    "loading…",
                    "related",
                    "on",
                    "to",
                    "a friend",
                    "x");
    private static final Set<String> REAL_WORDS =
            Set.of("imagemagick", "imagenet", "imagej", "imageboard", "imageboards");
    private static final int LONGEST = 240;
    private static final int EDGE = 3;

    private final Account account;

    private Labels(Account account) {
        this.account = account;
    }

    static void removeMarked(Element body, Account account) {
        List<Element> marked = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (isMarked(element)) {
                marked.add(element);
            } else if (element.hasClass("__cf_email__") || element.hasAttr("data-cfemail")) {
                address(element, account);
            }
        }
        for (Element label : marked) {
            if (!label.equals(body) && Tags.isInside(label, body)) {
                String words = label.text();
                account.drop(Dropped.What.LABEL, words.isBlank() ? label.className() : words);
                label.remove();
            }
        }
    }

    private static boolean isMarked(Element element) {
        String names = element.className();
        if (names.isEmpty()) {
            return !element.id().isEmpty()
                    && CLASSES.contains(element.id().toLowerCase(Locale.ROOT));
        }
        for (String name : element.classNames()) {
            if (CLASSES.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /// An address that a proxy hid from harvesters: its first byte is the key to the others.
    private static void address(Element hidden, Account account) {
        String hex = hidden.attr("data-cfemail");
        if (hex.length() < 4 || hex.length() % 2 != 0 || !hex.matches("[0-9a-fA-F]+")) {
            return;
        }
        int key = Integer.parseInt(hex.substring(0, 2), 16);
        StringBuilder address = new StringBuilder();
        for (int i = 2; i < hex.length(); i += 2) {
            address.append((char) (Integer.parseInt(hex.substring(i, i + 2), 16) ^ key));
        }
        account.drop(Dropped.What.LABEL, hidden.text());
        account.add(address.toString());
        hidden.tagName("a").attr("href", "mailto:" + address).text(address.toString());
        hidden.removeAttr("data-cfemail").removeClass("__cf_email__");
    }

    static void removeAtEdges(Element body, Account account) {
        Labels labels = new Labels(account);
        for (int i = 0; i < EDGE && labels.first(body); i++) {
            // a label went; the next block is first now
        }
        List<Element> blocks = body.children();
        for (int i = Math.max(0, blocks.size() - EDGE - 1); i < blocks.size(); i++) {
            labels.block(blocks.get(i));
        }
        Element last = body.lastElementChild();
        if (last != null && last.normalName().equals("p")) {
            labels.strip(last, Edge.END);
        }
    }

    private enum Edge {
        START,
        END
    }

    /// Whether a label went from the beginning.
    private boolean first(Element body) {
        Element first = body.firstElementChild();
        if (first == null) {
            return false;
        }
        if (block(first)) {
            return true;
        }
        if (first.normalName().equals("figure")) {
            Element next = first.nextElementSibling();
            return next != null && block(next);
        }
        if (!first.normalName().equals("p")) {
            return false;
        }
        if (first.text().strip().equals("Image")) {
            drop(first, "Image");
            return true;
        }
        strip(first, Edge.START);
        image(first);
        Element next = first.nextElementSibling();
        if (next != null && next.normalName().equals("p")) {
            image(next);
        }
        return false;
    }

    private boolean block(Element block) {
        boolean candidate =
                switch (block.normalName()) {
                    case "p", "ul", "h3", "h4", "h5", "h6" -> true;
                    default -> false;
                };
        String text = candidate ? Words.folded(block.text()) : "";
        if (text.isEmpty() || text.length() > LONGEST || !isLabels(text)) {
            return false;
        }
        drop(block, text);
        return true;
    }

    private void drop(Node node, String words) {
        account.drop(Dropped.What.LABEL, words);
        node.remove();
    }

    /// Whether a text is labels and nothing else, with one at least that says so clearly.
    private static boolean isLabels(String text) {
        String rest = text.toLowerCase(Locale.ROOT);
        boolean clear = false;
        while (!rest.isEmpty()) {
            String strong = begins(rest, STRONG);
            String label = strong.isEmpty() ? begins(rest, WEAK) : strong;
            if (!label.isEmpty()) {
                clear |= !strong.isEmpty();
                rest = rest.substring(label.length());
            } else if (" []()|/·•,:»&-–".indexOf(rest.charAt(0)) >= 0) {
                rest = rest.substring(1);
            } else {
                return false;
            }
        }
        return clear;
    }

    private static String begins(String text, List<String> labels) {
        for (String label : labels) {
            int end = label.length();
            if (text.startsWith(label)
                    && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                return label;
            }
        }
        return "";
    }

    /// Takes `[PDF]` and `[Print]` off one end of a paragraph, in brackets or as links.
    private void strip(Element line, Edge edge) {
        for (int i = 0; i < 2 * EDGE && line.childNodeSize() > 0; i++) {
            Node node = line.childNode(edge == Edge.START ? 0 : line.childNodeSize() - 1);
            if (!stripped(node, edge)) {
                return;
            }
            Layout.trim(line);
        }
    }

    private boolean stripped(Node node, Edge edge) {
        if (node instanceof Element element) {
            String text = Words.folded(element.text());
            boolean label =
                    isBracketed(text) || (element.normalName().equals("a") && isToolName(text));
            if (label) {
                drop(element, text);
            }
            return label;
        }
        String text = node instanceof TextNode own ? own.getWholeText() : "";
        for (String label : List.of("[PDF]", "[Print]", "[print]", "[pdf]", "[Email]")) {
            boolean there =
                    edge == Edge.START
                            ? text.strip().startsWith(label)
                            : text.strip().endsWith(label);
            if (there && node instanceof TextNode own) {
                int at = edge == Edge.START ? text.indexOf(label) : text.lastIndexOf(label);
                own.text(text.substring(0, at) + text.substring(at + label.length()));
                account.drop(Dropped.What.LABEL, label);
                return true;
            }
        }
        return false;
    }

    private static boolean isBracketed(String text) {
        return text.startsWith("[") && text.endsWith("]") && isLabels(text);
    }

    private static boolean isToolName(String text) {
        return text.equalsIgnoreCase("pdf") || text.equalsIgnoreCase("print");
    }

    /// `ImageRosa Luxemburg`: a picture stood there, and only its label was kept.
    private void image(Element line) {
        if (line.childNodeSize() > 0 && line.childNode(0) instanceof TextNode first) {
            String text = first.getWholeText().stripLeading();
            boolean glued =
                    text.startsWith("Image")
                            && text.length() > 6
                            && Character.isUpperCase(text.charAt(5))
                            && Character.isLowerCase(text.charAt(6));
            String word = glued ? text.split("[^\\p{L}]", 2)[0] : "";
            if (glued && !REAL_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                first.text(text.substring(5));
                account.drop(Dropped.What.LABEL, word);
                account.add(word.substring(5));
            }
        }
    }
}
