package org.standfirst.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.standfirst.content.Address;
import org.standfirst.content.Refusal;
import org.standfirst.wordpress.ExportSite;

/// The site that an export was made from: which addresses were its own, and what they are here.
///
/// A site that stood in a folder (`https://example.org/news`) stands at the root here; what stood at
/// `/news/2021/` stands at `/2021/`, and the old address leads there.
final class OldSite {
    private static final String UPLOADS = "/wp-content/uploads/";

    /// What may have been uploaded. What a program made is none of it.
    private static final Pattern FILE =
            Pattern.compile(
                    "(?i).*/[^/]+\\.(jpe?g|png|gif|webp|avif|svg|bmp|ico|tiff?|heic|pdf|djvu|ps|epub|mobi"
                            + "|docx?|xlsx?|pptx?|od[tspg]|oxt|rtf|csv|txt|zip|gz|mp3|m4[av]|og[agv]|opus|wav"
                            + "|flac|mp4|mov|avi|wmv|webm|mpe?g)");

    /// The service of WordPress.com that hands on pictures of other sites.
    private static final Pattern HANDED_ON =
            Pattern.compile("(?i)(?:https?:)?//i[0-9]\\.wp\\.com/");

    private final String home;
    private final String folder;
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> mediaHosts = new HashSet<>();

    private OldSite(String home, String host, String folder) {
        this.home = home;
        this.folder = folder;
        addHost(hosts, host);
    }

    static OldSite of(ExportSite site) {
        String url = !site.baseBlogUrl().isBlank() ? site.baseBlogUrl() : site.link();
        return parsed(url.strip())
                .map(uri -> {
                    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
                    String folder = Address.decoded(path.replaceAll("/+$", ""));
                    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
                    OldSite old =
                            new OldSite(
                                    uri.getScheme() + "://" + host(uri) + port, host(uri), folder);
                    parsed(site.link().strip()).ifPresent(link -> addHost(old.hosts, host(link)));
                    return old;
                })
                .orElseGet(() -> new OldSite("http://localhost", "localhost", ""));
    }

    private static Optional<URI> parsed(String url) {
        try {
            URI uri = new URI(Address.encoded(url).replaceAll("%25(?=[0-9A-Fa-f]{2})", "%"));
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static void addHost(Set<String> hosts, String host) {
        hosts.add(host);
        hosts.add(host.startsWith("www.") ? host.substring(4) : "www." + host);
    }

    /// Whether it is the same site, with or without `www.` and TLS.
    boolean isSame(OldSite other) {
        return folder.equals(other.folder) && hosts.stream().anyMatch(other.hosts::contains);
    }

    /// The address of the site with scheme and host, without a slash at the end.
    String home() {
        return home;
    }

    /// The folder it stood in, for example `/news`; empty for most.
    String folder() {
        return folder;
    }

    /// What names it as a source in the archive.
    String source() {
        return home.replaceFirst("^https?://(www\\.)?", "") + folder;
    }

    /// Takes a further host, at which the site kept its uploads.
    void keepsUploadsAt(String url) {
        parsed(url).ifPresent(uri -> mediaHosts.add(host(uri)));
    }

    /// The path, query and fragment here of an address of the old site, percent-encoded as it was
    /// written; empty for an address elsewhere.
    Optional<String> local(String href) {
        String url = href.strip();
        if (url.startsWith("/") && !url.startsWith("//")) {
            return Optional.of(withoutFolder(url));
        }
        int scheme = url.startsWith("//") ? 0 : url.indexOf("://");
        if (scheme < 0 || (scheme > 0 && !url.substring(0, scheme).matches("(?i)https?"))) {
            return Optional.empty();
        }
        int from = scheme == 0 ? 2 : scheme + 3;
        int end = from;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host =
                url.substring(from, end).toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        String rest = url.substring(end);
        if (!hosts.contains(host)) {
            return Optional.empty();
        }
        if (!folder.isEmpty()
                && !rest.equals(folder)
                && !rest.startsWith(folder + "/")
                && !rest.startsWith(folder + "?")) {
            return Optional.empty();
        }
        return Optional.of(withoutFolder(rest.startsWith("/") ? rest : "/" + rest));
    }

    private String withoutFolder(String path) {
        if (folder.isEmpty() || !path.startsWith(folder)) {
            return path;
        }
        String rest = path.substring(folder.length());
        return rest.startsWith("/")
                ? rest
                : rest.isEmpty() || rest.startsWith("?") || rest.startsWith("#")
                        ? "/" + rest
                        : path;
    }

    /// Where a text that stood at this address stands here; empty for an address with a query or elsewhere.
    Optional<Address> address(String url) {
        return local(url)
                .filter(path -> path.indexOf('?') < 0 && path.indexOf('#') < 0)
                .flatMap(OldSite::addressOf);
    }

    private static Optional<Address> addressOf(String path) {
        try {
            return Optional.of(Address.ofUrlPath(path));
        } catch (Refusal notAnAddress) {
            return Optional.empty();
        }
    }

    /// Where a permalink that names another host stands here, if it ends in the slug of its text: the
    /// site was known by another name when it was exported.
    Optional<Address> addressElsewhere(String url, String slug) {
        return parsed(url.strip())
                .filter(uri -> !slug.isBlank() && uri.getRawQuery() == null)
                .flatMap(uri -> addressOf(withoutFolder(uri.getRawPath())))
                .filter(address -> address.path().replaceFirst("/$", "").endsWith("/" + slug));
    }

    /// The address that something had on the old site.
    String url(Address address) {
        return home + Address.encoded(folder) + address.encoded();
    }

    /// Whether a path is that of a file, and not of a page.
    static boolean isFile(String path) {
        return path.startsWith(UPLOADS) || FILE.matcher(path).matches();
    }

    /// Where a file of the old site stands here: most below `/wp-content/uploads/`, others where they
    /// stood; empty for what is no file of the site.
    Optional<Address> upload(String url) {
        String plain =
                HANDED_ON.matcher(url.strip().replaceFirst("[?#].*$", "")).replaceFirst("https://");
        int uploads = plain.indexOf(UPLOADS);
        Optional<String> local = local(plain);
        if (local.isPresent()) {
            return uploads >= 0
                    ? addressOf(plain.substring(uploads))
                    : local.filter(OldSite::isFile).flatMap(OldSite::addressOf);
        }
        Optional<URI> uri = parsed(plain.startsWith("//") ? "https:" + plain : plain);
        if (uri.isEmpty() || !mediaHosts.contains(host(uri.get()))) {
            return Optional.empty();
        }
        return addressOf(
                uploads >= 0
                        ? plain.substring(uploads)
                        : UPLOADS.substring(0, UPLOADS.length() - 1) + uri.get().getRawPath());
    }
}
