package org.standfirst.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.standfirst.content.Address;
import org.standfirst.media.Delivery;
import org.standfirst.press.Addresses;
import org.standfirst.press.Route;

/// What nginx has to know to hand out an export as the journal's own server does.
///
/// @see <a href="https://nginx.org/en/docs/http/ngx_http_map_module.html">nginx, map</a>
final class Nginx {
    static final String REDIRECTS = Names.OWN + "redirects.nginx.conf";
    static final String SERVER = Names.OWN + "server.nginx.conf";

    /// nginx reads no longer word, in bytes.
    static final int LONGEST = 4_000;

    /// However it is written, nothing of so many characters becomes a word that is too long.
    private static final int SHORT = 300;

    private final Map<String, String> always;
    private final Set<Copy> copies;

    /// @param always the headers that every answer has
    Nginx(Map<String, String> always, Set<Copy> copies) {
        this.always = always;
        this.copies = copies;
    }

    Item redirects(Addresses site) {
        return new Item.Own(REDIRECTS, () -> bytes(maps(site)));
    }

    Item server(Addresses site) {
        return new Item.Own(SERVER, () -> bytes(locations(site)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String maps(Addresses site) {
        StringBuilder out = new StringBuilder(1 << 16);
        out.append(
                """
                # Old addresses, and where they lead now. Include this in "http".
                map_hash_max_size 1048576;
                map_hash_bucket_size 8192;

                """);
        List<String> here = site.sheets().stream().map(Route.Sheet::path).toList();
        map("$uri", "$standfirst_moved", site.signposts(), here, out);
        byName(site)
                .forEach((name, permalinks) ->
                        map(
                                name.isEmpty() ? "$args" : "$arg_" + name,
                                variable(name),
                                permalinks,
                                List.of(),
                                out));
        gone(site, out);
        return out.toString();
    }

    private static String variable(String name) {
        return name.isEmpty() ? "$standfirst_permalink" : "$standfirst_permalink_" + name;
    }

    /// Old addresses that are a query: by the name before the first `=` where nginx has a variable of
    /// that name, else as a whole under no name.
    private static Map<String, List<Route.Signpost>> byName(Addresses site) {
        Map<String, List<Route.Signpost>> byName = new TreeMap<>();
        for (Route.Signpost it : site.permalinks()) {
            int equals = it.path().indexOf('=');
            String name = equals < 0 ? "" : it.path().substring(0, equals);
            boolean isNamed = name.matches("[a-z0-9_]+");
            byName.computeIfAbsent(isNamed ? name : "", _ -> new ArrayList<>())
                    .add(
                            new Route.Signpost(
                                    Address.encoded(
                                            isNamed ? it.path().substring(equals + 1) : it.path()),
                                    it.to()));
        }
        return byName;
    }

    private static void gone(Addresses site, StringBuilder out) {
        out.append("map $uri $standfirst_gone {\n    default 0;\n");
        for (Route.Sheet sheet : site.sheets()) {
            if (sheet.status() == 410 && fits(sheet.path())) {
                out.append("    ").append(exactly(sheet.path())).append(" 1;\n");
            }
        }
        out.append("}\n");
    }

    /// Words in a map are compared without regard to case, and a word may stand there once; so what
    /// differs from another by case only is written as an expression, which regards it.
    private static void map(
            String of,
            String to,
            List<Route.Signpost> signposts,
            List<String> besides,
            StringBuilder out) {
        Map<String, Integer> met = HashMap.newHashMap(signposts.size() + besides.size());
        besides.forEach(path -> met.merge(lower(path), 1, Integer::sum));
        signposts.forEach(it -> met.merge(lower(it.path()), 1, Integer::sum));
        out.append("map ").append(of).append(' ').append(to).append(" {\n    default \"\";\n");
        for (Route.Signpost it : signposts) {
            if (fits(it) && !it.path().isEmpty()) {
                out.append("    ")
                        .append(
                                met.getOrDefault(lower(it.path()), 0) > 1
                                        ? exactly(it.path())
                                        : plain(it.path()))
                        .append(' ')
                        .append(target(it))
                        .append(";\n");
            }
        }
        out.append("}\n\n");
    }

    /// What is not in the maps, because it is too long for nginx or leads to what is.
    static List<String> leftOut(Addresses site) {
        Stream<String> moved =
                Stream.concat(
                                site.signposts().stream(),
                                byName(site).values().stream().flatMap(List::stream))
                        .filter(it -> !fits(it))
                        .map(Route.Signpost::path);
        Stream<String> gone =
                site.sheets().stream()
                        .filter(sheet -> sheet.status() == 410)
                        .map(Route.Sheet::path)
                        .filter(path -> !fits(path));
        return Stream.concat(moved, gone).toList();
    }

    private static boolean fits(Route.Signpost it) {
        return fits(it.path())
                && (it.to().path().length() < SHORT || bytes(target(it)).length < LONGEST);
    }

    private static boolean fits(String path) {
        return path.length() < SHORT || bytes(exactly(path)).length < LONGEST;
    }

    private static String target(Route.Signpost it) {
        return quoted(it.to().encoded().replace("$", "%24"));
    }

    /// nginx knows the capital letters of English only.
    private static String lower(String path) {
        StringBuilder lower = new StringBuilder(path);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + 32));
            }
        }
        return lower.toString();
    }

    private static String plain(String path) {
        // A word that begins with a letter may be one of nginx's own.
        boolean isPath = path.startsWith("/");
        return isPath || path.matches("[0-9]+") ? quoted(path) : quoted("\\" + path);
    }

    private static String exactly(String path) {
        StringBuilder expression = new StringBuilder("~^");
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if ("\\^$.|?*+()[]{}".indexOf(c) >= 0) {
                expression.append('\\');
            }
            expression.append(c);
        }
        return quoted(expression.append('$').toString());
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String locations(Addresses site) {
        StringBuilder out = new StringBuilder(8_000);
        out.append(
                """
                # How an export is handed out. Include this in a "server", which says
                #     root DIR;
                # and has redirects.nginx.conf beside this file included in its "http".
                charset off;
                etag on;
                absolute_redirect off;
                server_tokens off;
                merge_slashes on;
                error_page 404 /404.html;
                """);
        if (copies.contains(Copy.GZIP)) {
            out.append("gzip_static on;\n");
        }
        headers("", "public, max-age=0, must-revalidate", always, out);
        out.append(
                """
                types { }
                default_type "text/html; charset=utf-8";

                if ($standfirst_moved) {
                    return 301 $standfirst_moved;
                }
                error_page 410 @standfirst_gone;
                location @standfirst_gone {
                    try_files $uri ${uri}index.html =404;
                }

                location / {
                    if ($standfirst_gone) {
                        return 410;
                    }
                    try_files $uri ${uri}index.html @standfirst_almost;
                }
                location = / {
                """);
        for (String name : byName(site).keySet()) {
            out.append(
                    """
                        if (%1$s) {
                            return 301 %1$s;
                        }
                    """
                            .formatted(variable(name)));
        }
        out.append(
                """
                    try_files /index.html =404;
                }
                location @standfirst_almost {
                """);
        for (String home : new TreeSet<>(site.oldHomes())) {
            String bare = home.endsWith("/") ? home : home + "/";
            out.append("    rewrite ")
                    .append(
                            exactly(bare)
                                    .replaceFirst("^\"~", "\"")
                                    .replaceFirst("\\$\"$", "(.*)\\$\""))
                    .append(" /$1 permanent;\n");
        }
        out.append(
                """
                    rewrite "^(.*/)page/0*1/?$" $1 permanent;
                    rewrite "^(.*/)(?:comment-page-[0-9]+|embed|trackback|amp|print)/?$" $1 permanent;
                    rewrite "^(.*/)feed/(?:rss2?|rdf)/?$" $1feed/ permanent;
                    if (-f $document_root$uri/index.html) {
                        rewrite "^(.*[^/])$" $1/ permanent;
                    }
                    return 404;
                }
                location = /.standfirst/redirects.nginx.conf {
                    return 404;
                }
                location = /.standfirst/server.nginx.conf {
                    return 404;
                }
                location ^~ /.standfirst/ {
                    default_type "text/plain; charset=utf-8";
                }
                location ~ /\\.standfirst- {
                    return 404;
                }

                """);
        feed("feed/", "index.xml", "application/rss+xml", out);
        feed("feed/atom/", "index.xml", "application/atom+xml", out);
        feed("feed/json/", "index.json", "application/feed+json", out);
        typed("= /robots.txt", "text/plain; charset=utf-8", out);
        typed("= /favicon.ico", "image/svg+xml", out);
        typed("~ ^/sitemap[^/]*\\.xml$", "application/xml; charset=utf-8", out);
        hashed("css", "text/css; charset=utf-8", out);
        hashed("woff2", "font/woff2", out);
        media(site, out);
        return out.toString();
    }

    private static void feed(String way, String index, String type, StringBuilder out) {
        out.append(
                """
                location ~ /%s$ {
                    default_type "%s; charset=utf-8";
                    try_files ${uri}%s @standfirst_page;
                }
                """
                        .formatted(way, type, index));
        if (way.equals("feed/")) {
            out.append(
                    """
                    location @standfirst_page {
                        default_type "text/html; charset=utf-8";
                        try_files ${uri}index.html @standfirst_almost;
                    }
                    """);
        }
    }

    private static void typed(String where, String type, StringBuilder out) {
        out.append(
                """
                location %s {
                    default_type "%s";
                }
                """
                        .formatted(where, type));
    }

    private void hashed(String ending, String type, StringBuilder out) {
        out.append("location ~ ^/standfirst-[a-z0-9-]+\\.").append(ending).append("$ {\n");
        out.append("    default_type \"").append(type).append("\";\n");
        headers("    ", "public, max-age=31536000, immutable", always, out);
        out.append("}\n");
    }

    /// Files of others, each with what keeps them from doing anything in a browser.
    private void media(Addresses site, StringBuilder out) {
        Map<String, String> types = new LinkedHashMap<>();
        site.files()
                .forEach(file -> {
                    String path = file.address().path();
                    int dot = path.lastIndexOf('.');
                    if (dot > path.lastIndexOf('/')) {
                        types.merge(
                                path.substring(dot + 1).toLowerCase(Locale.ROOT),
                                file.type(),
                                // One name for two sorts of files says nothing of either.
                                (one, other) ->
                                        one.equals(other) ? one : "application/octet-stream");
                    }
                });
        for (String ending : new TreeSet<>(types.keySet())) {
            if (!ending.matches("[a-z0-9]{1,8}")) {
                continue;
            }
            Map<String, String> headers = new LinkedHashMap<>(always);
            Map<String, String> own = Delivery.headers(types.getOrDefault(ending, ""));
            own.forEach((name, value) -> {
                if (!name.equals("Content-Type")) {
                    headers.put(name, value);
                }
            });
            out.append(
                            "location ~* ^/(?!robots\\.txt$)(?!favicon\\.ico$)(?!sitemap[^/]*\\.xml$).*\\.")
                    .append(ending)
                    .append("$ {\n");
            out.append("    default_type \"").append(own.get("Content-Type")).append("\";\n");
            headers("    ", "public, max-age=86400", headers, out);
            out.append("}\n");
        }
    }

    private static void headers(
            String indent, String caching, Map<String, String> headers, StringBuilder out) {
        headers.forEach((name, value) ->
                out.append(indent)
                        .append("add_header ")
                        .append(name)
                        .append(' ')
                        .append(quoted(value))
                        .append(" always;\n"));
        out.append(indent)
                .append("add_header Cache-Control ")
                .append(quoted(caching))
                .append(";\n");
    }
}
