package org.standfirst.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.standfirst.content.Address;
import org.standfirst.content.Refusal;
import org.standfirst.wordpress.Attachments;
import org.standfirst.wordpress.ExportAuthor;
import org.standfirst.wordpress.ExportCategory;
import org.standfirst.wordpress.ExportItem;
import org.standfirst.wordpress.ExportSite;
import org.standfirst.wordpress.ExportTerm;
import org.standfirst.wordpress.ExportVisitor;

/// The first reading of all files: what there is, counted and indexed, nothing written.
///
/// Holds a few hundred bytes for each item, and no texts.
final class Survey implements ExportVisitor, Attachments {
    /// Links beyond so many tell nothing new about where taxonomies stood.
    private static final int MOST_LINKS = 200_000;

    private final Map<String, ExportAuthor> authors = new LinkedHashMap<>();
    private final Map<String, Map<String, ExportTerm>> terms = new LinkedHashMap<>();
    private final Map<Long, Item> items = new HashMap<>();
    private final Map<Long, Upload> uploads = new HashMap<>();
    private final Map<Long, List<Attachment>> uploadsOf = new HashMap<>();
    private final Map<Long, String> blocks = new HashMap<>();
    private final Map<String, Guest> guests = new HashMap<>();
    private final Map<String, Integer> links = new HashMap<>();
    private final Set<String> uploadPaths = new HashSet<>();
    private final Map<Count, Long> counts = new TreeMap<>();
    private Optional<ExportSite> site = Optional.empty();
    private Optional<OldSite> oldSite = Optional.empty();
    private String file = "";
    private long read;

    /// An item, as others refer to it.
    record Item(String type, String status, String slug, long parent, String link, String title) {}

    /// An attachment.
    record Upload(
            String url, long parent, Attachment attachment, String credit, String attachedFile) {}

    /// A guest author of Co-Authors Plus.
    record Guest(
            String name,
            String first,
            String last,
            String biography,
            String site,
            String account) {}

    /// What items there are of a type and status in a file.
    record Count(String file, String type, String status) implements Comparable<Count> {
        @Override
        public int compareTo(Count other) {
            return java.util.Comparator.comparing(Count::file)
                    .thenComparing(Count::type)
                    .thenComparing(Count::status)
                    .compare(this, other);
        }
    }

    /// The next file begins.
    void begin(String name) {
        this.file = name;
    }

    @Override
    public void site(ExportSite found) {
        OldSite old = OldSite.of(found);
        if (oldSite.filter(one -> !one.isSame(old)).isPresent()) {
            throw new Refusal(
                    "%s is an export of %s, and what was read before it is one of %s."
                            .formatted(file, old.source(), oldSite().source()),
                    "Take in one site at a time, each with a command of its own.");
        }
        if (site.isEmpty()) {
            site = Optional.of(found);
            oldSite = Optional.of(old);
        }
    }

    @Override
    public void author(ExportAuthor author) {
        authors.putIfAbsent(author.login(), author);
    }

    @Override
    public void term(ExportTerm term) {
        terms.computeIfAbsent(term.taxonomy(), _ -> new LinkedHashMap<>())
                .merge(Names.slug(term.slug(), term.name()), term, Survey::richer);
    }

    private static ExportTerm richer(ExportTerm one, ExportTerm other) {
        return one.description().isBlank() && !other.description().isBlank() ? other : one;
    }

    @Override
    public void item(ExportItem item) {
        read++;
        counts.merge(new Count(file, item.type(), item.status()), 1L, Long::sum);
        for (ExportCategory filed : item.categories()) {
            Map<String, ExportTerm> known =
                    terms.computeIfAbsent(filed.domain(), _ -> new LinkedHashMap<>());
            String slug = Names.slug(filed.nicename(), filed.name());
            known.computeIfAbsent(slug, _ -> Names.term(filed, slug));
        }
        long id = item.postId().orElse(0);
        items.putIfAbsent(
                id,
                new Item(
                        item.type(),
                        item.status(),
                        item.postName(),
                        item.parent(),
                        item.link(),
                        item.title()));
        switch (item.type()) {
            case "attachment" -> upload(id, item);
            case "wp_block" -> blocks.put(id, item.content());
            case "guest-author" -> guest(item);
            case "nav_menu_item" -> item.meta("_menu_item_url").ifPresent(this::link);
            default -> {}
        }
        Links.in(item.content(), this::link);
    }

    private void upload(long id, ExportItem item) {
        oldSite().keepsUploadsAt(item.attachmentUrl());
        Attachment attachment =
                new Attachment(
                        id,
                        item.attachmentUrl(),
                        item.meta("_wp_attachment_image_alt").orElse(""),
                        item.excerpt(),
                        item.title());
        uploads.put(
                id,
                new Upload(
                        item.attachmentUrl(),
                        item.parent(),
                        attachment,
                        Recognised.credit(item),
                        item.meta("_wp_attached_file").orElse("")));
        TextSetter.uploadAddress(
                        oldSite(), item.attachmentUrl(), item.meta("_wp_attached_file").orElse(""))
                .ifPresent(address -> uploadPaths.add(address.path()));
        uploadsOf.computeIfAbsent(item.parent(), _ -> new ArrayList<>()).add(attachment);
    }

    private void guest(ExportItem item) {
        guests.put(
                login(item),
                new Guest(
                        item.meta("cap-display_name").orElse(item.title()),
                        item.meta("cap-first_name").orElse(""),
                        item.meta("cap-last_name").orElse(""),
                        item.meta("cap-description").orElse(item.content()),
                        item.meta("cap-website").orElse(""),
                        item.meta("cap-linked_account").orElse("")));
    }

    /// What a guest author of Co-Authors Plus is known by.
    static String login(ExportItem guest) {
        return guest.meta("cap-user_login").orElse(guest.postName()).replaceFirst("^cap-", "");
    }

    private void link(String href) {
        if (oldSite.isPresent() && links.size() < MOST_LINKS) {
            oldSite.get()
                    .address(href)
                    .ifPresent(address -> links.merge(address.path(), 1, Integer::sum));
        }
    }

    OldSite oldSite() {
        return oldSite.orElseThrow();
    }

    ExportSite exportSite() {
        return site.orElseThrow();
    }

    Map<String, ExportAuthor> authors() {
        return authors;
    }

    /// Terms by their taxonomy and slug.
    Map<String, Map<String, ExportTerm>> terms() {
        return terms;
    }

    Map<String, Guest> guests() {
        return guests;
    }

    /// Paths that texts and menus link to, with how often.
    Map<String, Integer> links() {
        return links;
    }

    /// Where the published texts stood.
    Stream<Address> textPaths() {
        return items.values().stream()
                .filter(item -> item.status().equals("publish"))
                .flatMap(item -> oldSite().address(item.link()).stream());
    }

    Map<Count, Long> counts() {
        return counts;
    }

    long read() {
        return read;
    }

    Optional<Item> itemOf(long id) {
        return Optional.ofNullable(items.get(id));
    }

    Optional<Upload> uploadOf(long id) {
        return Optional.ofNullable(uploads.get(id));
    }

    Map<Long, Upload> uploads() {
        return uploads;
    }

    /// Whether a file of the library stands there.
    boolean hasUpload(Address address) {
        return uploadPaths.contains(address.path());
    }

    @Override
    public Optional<Attachment> byId(long id) {
        return uploadOf(id).map(Upload::attachment);
    }

    @Override
    public List<Attachment> childrenOf(long post) {
        return uploadsOf.getOrDefault(post, List.of());
    }

    @Override
    public Optional<String> reusableBlock(long id) {
        return Optional.ofNullable(blocks.get(id));
    }
}
