package org.standfirst.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Refusal;
import org.standfirst.typesetting.Cleaner;
import org.standfirst.typesetting.Gist;
import org.standfirst.wordpress.Dropped;
import org.standfirst.wordpress.PostText;
import org.standfirst.wordpress.Words;

/// Sets texts of WordPress in house HTML, with addresses of the old site turned into ours.
///
/// For many threads at once.
final class TextSetter {
    private static final Pattern SIZED =
            Pattern.compile(
                    "(.+?)(?:-[0-9]{1,5}x[0-9]{1,5}|-scaled|-rotated)(\\.[A-Za-z0-9]{2,5})");
    private static final Pattern BY_NUMBER =
            Pattern.compile("/?\\?(?:p|page_id|attachment_id)=([0-9]{1,18})(?:[&#].*)?");
    private static final String UPLOADS = "/wp-content/uploads/";

    private final Survey survey;
    private final OldSite site;

    TextSetter(Survey survey) {
        this.survey = survey;
        this.site = survey.oldSite();
    }

    /// A text that was set.
    ///
    /// @param dropped what is not in it any more, in words
    /// @param differences words that went or came and should not have
    /// @param remote pictures from elsewhere, which are not shown
    record SetText(
            Body body,
            Gist gist,
            List<String> dropped,
            List<String> differences,
            List<String> remote) {}

    /// Sets the text of a post.
    SetText text(long post, String content, Optional<String> footnotes) {
        PostText.Source source = new PostText.Source(post, content, footnotes, survey);
        PostText.Converted converted = PostText.convert(source);
        List<String> dropped = new ArrayList<>();
        converted.dropped().stream()
                .filter(one -> one.what() != Dropped.What.NOTE || hasWords(one.words()))
                .forEach(one ->
                        dropped.add(
                                one.what().name().toLowerCase(java.util.Locale.ROOT)
                                        + " "
                                        + one.words()));
        Document document = Jsoup.parseBodyFragment(converted.html());
        List<String> remote = new ArrayList<>();
        localise(document.body(), remote);
        Cleaner.Cleaned cleaned = Cleaner.body(document.body());
        cleaned.dropped().stream().filter(one -> !dropped.contains(one)).forEach(dropped::add);
        List<String> differences = new ArrayList<>(Words.unexplained(source, converted));
        if (cleaned.dropped().isEmpty()) {
            String before = Words.of(converted.html());
            String after = Words.of(cleaned.body().html());
            if (!before.equals(after)) {
                differences.addAll(Words.difference(before, after));
            }
        }
        return new SetText(cleaned.body(), Gist.of(cleaned.body()), dropped, differences, remote);
    }

    /// The numbers of notes are set anew; only words among them are worth a line in the report.
    private static boolean hasWords(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 2;
    }

    /// Sets what is said of a term or person.
    Body description(String html) {
        if (html.isBlank()) {
            return Body.EMPTY;
        }
        return text(0, html, Optional.empty()).body();
    }

    private void localise(Element body, List<String> remote) {
        for (Element link : body.select("a[href]")) {
            local(link.attr("href")).ifPresent(href -> link.attr("href", href));
        }
        for (Element image : body.select("img[src]")) {
            Optional<Address> address = upload(image.attr("src"));
            if (address.isPresent()) {
                image.attr("src", address.get().encoded());
            } else if (!image.attr("src").startsWith("data:")) {
                remote.add(image.attr("src"));
            }
        }
    }

    /// Where a link to the old site leads here, if it is one.
    Optional<String> local(String href) {
        Optional<Address> upload = upload(href);
        if (upload.isPresent()) {
            int fragment = href.indexOf('#');
            return upload.map(Address::encoded)
                    .map(path -> fragment < 0 ? path : path + href.substring(fragment).strip());
        }
        Optional<String> local = site.local(href);
        if (local.isEmpty()) {
            return Optional.empty();
        }
        Matcher number = BY_NUMBER.matcher(local.get());
        if (number.matches()) {
            return survey.itemOf(Long.parseLong(number.group(1)))
                    .filter(item -> item.status().equals("publish"))
                    .flatMap(item -> site.address(item.link()))
                    .map(Address::encoded)
                    .or(() -> local);
        }
        return local;
    }

    /// The address of the full picture, or other file, that an address of the old site's uploads means.
    Optional<Address> upload(String url) {
        return site.upload(url).map(this::full);
    }

    private Address full(Address address) {
        if (survey.hasUpload(address)) {
            return address;
        }
        Matcher sized = SIZED.matcher(address.path());
        if (sized.matches()) {
            Address whole = new Address(sized.group(1) + sized.group(2));
            if (survey.hasUpload(whole)) {
                return whole;
            }
            Address scaled = new Address(sized.group(1) + "-scaled" + sized.group(2));
            if (survey.hasUpload(scaled)) {
                return scaled;
            }
        }
        return address;
    }

    /// Where a file could be got, if the old site still stands.
    String oldAddress(Address address) {
        return site.url(address);
    }

    /// Where an attachment's file stands.
    Optional<Address> uploadAddress(Survey.Upload upload) {
        return uploadAddress(site, upload.url(), upload.attachedFile());
    }

    static Optional<Address> uploadAddress(OldSite site, String url, String attachedFile) {
        Optional<Address> own = site.upload(url);
        if (own.isPresent() && !own.get().path().startsWith(UPLOADS)) {
            return own;
        }
        if (!attachedFile.isBlank()
                && !attachedFile.contains("..")
                && !attachedFile.startsWith("/")) {
            try {
                return Optional.of(new Address(UPLOADS + attachedFile));
            } catch (Refusal odd) {
                return own;
            }
        }
        return own;
    }
}
