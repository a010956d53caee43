package org.standfirst.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Address;
import org.standfirst.content.Refusal;

/// The address of a PostgreSQL as people write it, and as Java wants it.
final class DatabaseAddress {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "postgres(?:ql)?://(?:([^:@/]*)(?::([^@/]*))?@)?([^/@?#\\s]+/[^/?#\\s]+)(?:\\?(\\S*))?");
    private static final Pattern JDBC = Pattern.compile("jdbc:postgresql:\\S+");

    private DatabaseAddress() {}

    static String jdbc(String written) {
        if (JDBC.matcher(written).matches()) {
            return written;
        }
        Matcher url = WRITTEN.matcher(written);
        if (!url.matches()) {
            // It may hold a password, so it is not repeated.
            throw new Refusal(
                    "What --database says is not the address of a PostgreSQL database.",
                    "Write it like postgresql://USER:PASSWORD@HOST/NAME.");
        }
        StringBuilder jdbc = new StringBuilder("jdbc:postgresql://").append(url.group(3));
        char mark = '?';
        mark = add(jdbc, mark, "user", url.group(1));
        mark = add(jdbc, mark, "password", url.group(2));
        if (url.group(4) != null && !url.group(4).isEmpty()) {
            jdbc.append(mark).append(url.group(4));
        }
        return jdbc.toString();
    }

    private static char add(
            StringBuilder jdbc,
            char mark,
            String name,
            @org.jspecify.annotations.Nullable String value) {
        if (value == null || value.isEmpty()) {
            return mark;
        }
        jdbc.append(mark)
                .append(name)
                .append('=')
                .append(URLEncoder.encode(Address.decoded(value), StandardCharsets.UTF_8));
        return '&';
    }
}
