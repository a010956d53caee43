package org.standfirst.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.standfirst.content.Fingerprint;
import org.standfirst.press.Printed;
import org.standfirst.web.Asked;

/// Pages in gzip, as every browser takes them: made once for each print, and kept.
final class Squeezed {
    private static final long KEPT = 48L * 1024 * 1024;

    /// Below that, it is not worth it.
    private static final int SMALL = 512;

    private static final Pattern TEXT = Pattern.compile("text/.*|.*[/+]xml.*|.*json.*");
    private static final Pattern REFUSED = Pattern.compile(".*;[ \\t]*q=0(?:\\.0*)?[ \\t]*");

    private final Cache<Fingerprint, byte[]> kept =
            Caffeine.newBuilder()
                    .maximumWeight(KEPT)
                    .<Fingerprint, byte[]>weigher((_, bytes) -> bytes.length + 200)
                    .build();

    /// Whether a sheet is of those that come in gzip too.
    static boolean isOf(Printed.Sheet sheet) {
        return sheet.bytes().length >= SMALL && TEXT.matcher(sheet.type()).matches();
    }

    /// Whether who asks takes gzip.
    static boolean isTaken(Asked asked) {
        return asked.header("Accept-Encoding").stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .anyMatch(coding ->
                        coding.replaceFirst("[ \t;].*", "").equalsIgnoreCase("gzip")
                                && !REFUSED.matcher(coding).matches());
    }

    byte[] bytes(Printed.Sheet sheet) {
        return kept.get(sheet.print(), _ -> squeeze(sheet.bytes()));
    }

    private static byte[] squeeze(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip =
                new GZIPOutputStream(out) {
                    {
                        def.setLevel(java.util.zip.Deflater.BEST_COMPRESSION);
                    }
                }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
