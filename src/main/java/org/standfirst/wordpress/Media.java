package org.standfirst.wordpress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Line;

/// A video, a sound, a file or an embed, as the link that stands for it.
record Media(String href, String title) {
    private static final Set<String> VIDEO_HOSTS =
            Set.of(
                    "youtube.com",
                    "youtu.be",
                    "vimeo.com",
                    "dailymotion.com",
                    "dai.ly",
                    "ted.com",
                    "wordpress.tv",
                    "videopress.com",
                    "video.wordpress.com",
                    "twitch.tv",
                    "tiktok.com",
                    "rumble.com",
                    "peertube.tv",
                    "rutube.ru",
                    "vk.com");
    private static final Set<String> AUDIO_HOSTS =
            Set.of(
                    "soundcloud.com",
                    "open.spotify.com",
                    "spotify.com",
                    "mixcloud.com",
                    "bandcamp.com",
                    "podcasts.apple.com",
                    "audioboom.com",
                    "anchor.fm");
    private static final Set<String> FILES =
            Set.of(
                    ("mp3 m4a ogg oga wav flac wma aac mp4 m4v mov webm ogv flv wmv avi mpg mpeg pdf doc docx odt rtf"
                                    + " txt xls xlsx ods csv ppt pptx odp zip epub mobi")
                            .split(" "));

    /// Something to hear or see at this address, or nothing if it is no address of the web.
    static Optional<Media> at(String address, String kind) {
        String url = whole(address.strip());
        boolean web = url.startsWith("http://") || url.startsWith("https://");
        if ((!web && !url.startsWith("/")) || url.contains(" ") || url.indexOf('<') >= 0) {
            return Optional.empty();
        }
        String href = page(url);
        String file = fileName(href);
        return Optional.of(
                new Media(href, file.isEmpty() ? kind(href, kind) + ": " + host(href) : file));
    }

    /// Whether an address by itself on a line is a player, as WordPress has it.
    static boolean isPlayer(String address) {
        String url = address.strip();
        if (!url.startsWith("http") || url.indexOf(' ') >= 0 || url.indexOf('\n') >= 0) {
            return false;
        }
        String host = host(url);
        return (VIDEO_HOSTS.contains(host) || AUDIO_HOSTS.contains(host))
                && url.length() > url.indexOf(host) + host.length() + 1;
    }

    /// The house form.
    String html() {
        return "<p class=\"media\"><a href=\"%s\">%s</a></p>"
                .formatted(Line.escaped(href), Line.escaped(title));
    }

    private static String whole(String address) {
        return address.startsWith("//") ? "https:" + address : address;
    }

    private static String kind(String url, String kind) {
        String host = host(url);
        if (VIDEO_HOSTS.contains(host)) {
            return "Video";
        }
        return AUDIO_HOSTS.contains(host) ? "Audio" : kind;
    }

    /// The host without the parts that say nothing to a reader.
    static String host(String url) {
        int from = url.indexOf("//") + 2;
        int to = from;
        while (to < url.length() && "/?#:".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        String host = url.substring(Math.min(from, to), to).toLowerCase(Locale.ROOT);
        for (String prefix : new String[] {"www.", "m.", "player.", "w.", "embed."}) {
            if (host.startsWith(prefix)) {
                host = host.substring(prefix.length());
            }
        }
        return switch (host) {
            case "youtu.be", "youtube-nocookie.com" -> "youtube.com";
            default -> host;
        };
    }

    /// The page where a player's video is at home.
    private static String page(String url) {
        String host = host(url);
        String id = after(url, url.contains("/embed/") ? "/embed/" : "/v/");
        if (host.equals("youtube.com") && !id.isEmpty() && !id.equals("videoseries")) {
            return "https://www.youtube.com/watch?v=" + id;
        }
        id = after(url, "/video/");
        if (url.contains("player.vimeo.com") && !id.isEmpty()) {
            return "https://vimeo.com/" + id;
        }
        return url;
    }

    private static String after(String url, String mark) {
        int from = url.indexOf(mark);
        if (from < 0) {
            return "";
        }
        int to = from + mark.length();
        while (to < url.length() && "/?#&".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        return url.substring(from + mark.length(), to);
    }

    private static String fileName(String url) {
        String path = url.split("[?#]", 2)[0];
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        boolean file = dot > 0 && FILES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        return file ? decoded(name) : "";
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray percent sign is part of the name.
            return name;
        }
    }
}
