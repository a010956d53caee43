package org.standfirst.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Issue;
import org.standfirst.content.Line;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a page is about, in the words of schema.org, as JSON that can stand inside a page.
///
/// A browser reads such a block as data and never runs it, so the content policy need not allow any
/// script.
///
/// @see <a href="https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents">JSON-LD 1.1,
///     embedded in HTML</a>
public final class LinkedData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode root;

    private LinkedData(ObjectNode root) {
        this.root = root;
    }

    /// JSON in which nothing can end the element around it or begin another one.
    public String json() {
        // Outside texts JSON has none of these, and inside them it may write them so.
        return Xml.allowed(JSON.writeValueAsString(root))
                .replace("<", "\\u003C")
                .replace(">", "\\u003E")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /// An article and what it belongs to.
    static LinkedData of(ArticlePage page, Colophon colophon) {
        ObjectNode root = root();
        new ArticleData(page, colophon, root).write();
        return new LinkedData(root);
    }

    /// The journal, on its front page.
    static LinkedData of(Site site) {
        ObjectNode root = root();
        periodical(site, root).put("inLanguage", site.language().tag());
        root.put("url", site.home() + "/");
        if (!site.motto().isEmpty()) {
            root.put("description", site.motto().text());
        }
        return new LinkedData(root);
    }

    /// A person, an organisation or an issue on its page, and the way to a list.
    ///
    /// @param here the page itself, the last on that way
    static Optional<LinkedData> of(
            Site site, Bearings bearings, Link here, List<Href> links, Optional<Picture> picture) {
        ObjectNode root = root();
        ArrayNode graph = root.putArray("@graph");
        bearings.subject()
                .flatMap(subject -> SubjectData.of(subject, site, links, picture))
                .ifPresent(graph::add);
        if (!bearings.above().isEmpty()) {
            trail(site, bearings.above(), here, graph.addObject());
        }
        return graph.isEmpty() ? Optional.empty() : Optional.of(new LinkedData(root));
    }

    private static void trail(Site site, List<Link> above, Link here, ObjectNode out) {
        out.put("@type", "BreadcrumbList");
        ArrayNode items = out.putArray("itemListElement");
        step(site, new Link(site.name(), new Address("/")), items);
        above.forEach(link -> step(site, link, items));
        step(site, here, items);
    }

    private static void step(Site site, Link link, ArrayNode items) {
        items.addObject()
                .put("@type", "ListItem")
                .put("position", items.size())
                .put("name", link.label().text())
                .put("item", site.absolute(link.address()));
    }

    private static ObjectNode root() {
        return JSON.createObjectNode().put("@context", "https://schema.org");
    }

    static ObjectNode node() {
        return JSON.createObjectNode();
    }

    static ObjectNode periodical(Site site, ObjectNode out) {
        return out.put("@type", "Periodical")
                .put("@id", site.home() + "/")
                .put("name", site.name().text());
    }

    static ObjectNode issue(Issue issue, Site site, ObjectNode out) {
        out.put("@type", "PublicationIssue")
                .put("@id", site.absolute(issue.address()))
                .put("name", issue.name().text());
        issue.number()
                .or(() -> issue.whole().map(String::valueOf))
                .ifPresent(number -> out.put("issueNumber", number));
        issue.year().ifPresent(year -> out.put("datePublished", year(year)));
        ObjectNode within = out.putObject("isPartOf");
        if (issue.volume().isPresent()) {
            within.put("@type", "PublicationVolume").put("volumeNumber", issue.volume().get());
            within = within.putObject("isPartOf");
        }
        periodical(site, within);
        return out;
    }

    /// A year as ISO 8601 writes it.
    static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    static ObjectNode named(String type, Line name, String id) {
        return node().put("@type", type).put("@id", id).put("name", name.text());
    }
}
