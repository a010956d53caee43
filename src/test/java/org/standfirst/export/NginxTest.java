package org.standfirst.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.Databases;
import org.standfirst.Samples;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Moved;
import org.standfirst.content.Progress;
import org.standfirst.content.Stage;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.media.Media;
import org.standfirst.pages.Pages;
import org.standfirst.press.Press;
import org.standfirst.press.Printed;
import org.standfirst.press.Route;

/// A real nginx hands out an export as we do; skipped where none is installed.
class NginxTest {
    private static final Map<String, String> ALWAYS =
            Map.of("Content-Security-Policy", "default-src 'none'; img-src 'self'");
    private static final List<String> HOSTILE =
            List.of(
                    "/a b/",
                    "/it's \"quoted\"/",
                    "/$uri/${host}/",
                    "/{a}[b](c)*+?.^|/",
                    "/old;return 200/",
                    "/# comment/",
                    "/про тишу/",
                    "/静か/",
                    "/default",
                    "/~^x/",
                    "/Case/",
                    "/case/",
                    "/100%/",
                    "/" + "l".repeat(900) + "/",
                    "/?p=12",
                    "/?page_id=default",
                    "/?s-t=1 2",
                    "/?cat=\"$args\"");

    /// Where a file may be half written.
    private static final List<String> DRAFTS = List.of("", "first/", "feed/");

    /// As words of nginx, and as what they lead to, these would be longer than it reads.
    private static final List<String> TOO_LONG =
            List.of(
                    "/" + "l".repeat(4_000) + "/",
                    "/" + ".".repeat(1_500) + "A/",
                    "/" + ".".repeat(1_500) + "a/",
                    "/?q=" + "ж".repeat(800));

    private static final Address FAR = new Address(("/" + "ж".repeat(100)).repeat(8) + "/");

    @TempDir Path temp;

    @Test
    void nginxAnswersAsWeDo() throws Exception {
        Path nginx =
                Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElse(Path.of(""));
        assumeTrue(!nginx.toString().isEmpty(), "nginx is not installed");
        try (Database database = Databases.SQLITE.open(temp)) {
            Archive archive = new Archive(database, Clock.systemUTC());
            save(archive, Samples.article("First"));
            save(archive, Samples.article("A $dollar {brace} \"quote\""));
            save(
                    archive,
                    Samples.article(
                            "Gone",
                            new Stage.Withdrawn(Samples.AT, "By wish of the author."),
                            List.of(),
                            List.of()));
            int number = 0;
            for (String old : HOSTILE) {
                save(
                        archive,
                        new Moved(
                                List.of(old),
                                new Address(number++ % 2 == 0 ? "/first/" : "/to $1 \"{x}\"/")));
            }
            for (String old : TOO_LONG) {
                save(archive, new Moved(List.of(old), new Address("/first/")));
            }
            save(archive, new Moved(List.of("/to-far/"), FAR));
            Press press = new Press(new Editions(archive), new Pages());
            Path out = temp.resolve("out");
            List<String> oddities =
                    new Export(
                                    press,
                                    new Media(temp.resolve("media")),
                                    ALWAYS,
                                    temp.resolve("export.key"),
                                    Clock.systemUTC())
                            .run(
                                    new Order(
                                            out,
                                            Order.Form.FOLDER,
                                            Set.of(Copy.GZIP),
                                            Optional.empty()),
                                    Progress.UNSEEN)
                            .oddities();
            assertThat(oddities)
                    .filteredOn(said -> said.contains("nginx"))
                    .containsExactlyInAnyOrder(
                            leftOut(TOO_LONG.get(0)),
                            leftOut(TOO_LONG.get(1)),
                            leftOut(TOO_LONG.get(2)),
                            leftOut(Address.encoded("ж".repeat(800))),
                            leftOut("/to-far/"));
            for (String folder : DRAFTS) {
                Files.writeString(out.resolve(folder + ".standfirst-7"), "half of a page");
            }
            served(nginx, out, press);
        }
    }

    private static String leftOut(String path) {
        return "%s is left out of .standfirst/redirects.nginx.conf: nginx reads no word of 4,000 bytes."
                .formatted(path);
    }

    private static void save(Archive archive, org.standfirst.content.Document document) {
        archive.save(
                "anna",
                "save",
                "Saved.",
                List.of(Saving.of(archive.newIds(1).getFirst(), document)));
    }

    private void served(Path nginx, Path out, Press press) throws Exception {
        int port;
        try (ServerSocket free =
                new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path conf =
                Files.writeString(
                        temp.resolve("nginx.conf"),
                        """
                        daemon off;
                        master_process off;
                        pid %1$s/nginx.pid;
                        error_log %1$s/error.log;
                        events { }
                        http {
                            access_log off;
                            client_body_temp_path %1$s/t1;
                            proxy_temp_path %1$s/t2;
                            fastcgi_temp_path %1$s/t3;
                            uwsgi_temp_path %1$s/t4;
                            scgi_temp_path %1$s/t5;
                            include %2$s/.standfirst/redirects.nginx.conf;
                            server {
                                listen 127.0.0.1:%3$d;
                                root %2$s;
                                include %2$s/.standfirst/server.nginx.conf;
                            }
                        }
                        """
                                .formatted(temp, out, port));
        Process test =
                new ProcessBuilder(
                                nginx.toString(),
                                "-t",
                                "-q",
                                "-c",
                                conf.toString(),
                                "-e",
                                temp + "/error.log")
                        .redirectErrorStream(true)
                        .start();
        String said =
                new String(
                        test.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(test.waitFor()).as(said + log()).isZero();
        Process running =
                new ProcessBuilder(
                                nginx.toString(), "-c", conf.toString(), "-e", temp + "/error.log")
                        .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            asked(client, "http://127.0.0.1:" + port, press);
        } finally {
            running.destroy();
            running.waitFor();
        }
    }

    private String log() throws IOException {
        Path log = temp.resolve("error.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private static HttpResponse<byte[]> get(HttpClient client, String url) throws Exception {
        for (int tries = 0; ; tries++) {
            try {
                return client.send(
                        HttpRequest.newBuilder(URI.create(url)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
            } catch (java.net.ConnectException notYet) {
                if (tries == 100) {
                    throw notYet;
                }
                Thread.sleep(50);
            }
        }
    }

    private static void asked(HttpClient client, String home, Press press) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Route.Sheet sheet : press.addresses().sheets()) {
            Printed.Sheet ours = press.at(sheet.path()).sheet().orElseThrow();
            HttpResponse<byte[]> answer =
                    get(client, home + Address.encoded(sheet.path()).replace("?", "%3F"));
            String type = answer.headers().firstValue("Content-Type").orElse("");
            String cache = answer.headers().firstValue("Cache-Control").orElse("");
            boolean isHashed = sheet.path().matches("/standfirst-.*\\.(css|woff2)");
            if (answer.statusCode() != sheet.status()
                    || !type.equals(ours.type())
                    || !java.util.Arrays.equals(answer.body(), ours.bytes())
                    || (sheet.status() == 200 && isHashed != cache.contains("immutable"))
                    || !answer.headers()
                            .allValues("Content-Security-Policy")
                            .equals(List.of(ALWAYS.getOrDefault("Content-Security-Policy", "")))) {
                wrong.add(
                        sheet.path()
                                + " "
                                + answer.statusCode()
                                + " "
                                + type
                                + " "
                                + answer.headers().map());
            }
        }
        for (Route.Signpost signpost : press.addresses().signposts()) {
            if (TOO_LONG.contains(signpost.path()) || signpost.path().equals("/to-far/")) {
                continue;
            }
            redirected(
                    client,
                    home,
                    Address.encoded(signpost.path()).replace("?", "%3F").replace("#", "%23"),
                    signpost,
                    wrong);
        }
        for (Route.Signpost permalink : press.addresses().permalinks()) {
            if (TOO_LONG.contains("/?" + permalink.path())) {
                continue;
            }
            redirected(client, home, "/?" + Address.encoded(permalink.path()), permalink, wrong);
        }
        assertThat(wrong).isEmpty();
        for (String folder : DRAFTS) {
            assertThat(get(client, home + "/" + folder + ".standfirst-7").statusCode())
                    .as("what is half written in “%s”", folder)
                    .isEqualTo(404);
        }
        HttpResponse<byte[]> missing = get(client, home + "/nothing/at/all/");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(new String(missing.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("<html");
        assertThat(get(client, home + "/first").headers().firstValue("Location"))
                .contains("/first/");
    }

    private static void redirected(
            HttpClient client, String home, String asked, Route.Signpost ours, List<String> wrong)
            throws Exception {
        HttpResponse<byte[]> answer = get(client, home + asked);
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 301 || !to.equals(ours.to().encoded().replace("$", "%24"))) {
            wrong.add(ours.path() + " " + answer.statusCode() + " " + to);
        }
    }
}
