package org.standfirst.web;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Refusal;

/// An address that may be called as far as its spelling goes: what to connect to, and what to ask for there.
///
/// @param host in lower case, without brackets or a final dot
/// @param path with the query, encoded
record Target(URI address, String scheme, String host, int port, String path) {
    private static final Pattern NAME =
            Pattern.compile(
                    "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern NUMBER_AT_END =
            Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern FOUR = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern SIX = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*");

    static Target of(URI address) {
        String scheme =
                address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Refusal(
                    "An address that begins with “%s:” can't be fetched.".formatted(scheme),
                    "Use one that begins with “https://” or “http://”.");
        }
        if (address.getRawAuthority() != null && address.getRawAuthority().contains("@")) {
            throw new Refusal(
                    "An address holds a name or a password before its host.",
                    "Leave out everything up to the @.");
        }
        String host = host(address.getHost(), address.getRawAuthority());
        int usual = scheme.equals("https") ? 443 : 80;
        URI ascii = URI.create(address.toASCIIString());
        String path =
                ascii.getRawPath() == null || ascii.getRawPath().isEmpty()
                        ? "/"
                        : ascii.getRawPath();
        return new Target(
                address,
                scheme,
                host,
                address.getPort() == -1 ? usual : address.getPort(),
                ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery());
    }

    boolean isUsualPort() {
        return port == (isSecure() ? 443 : 80);
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    boolean isLiteral() {
        return host.contains(":") || FOUR.matcher(host).matches();
    }

    /// As the header `Host` has it.
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return isUsualPort() ? name : name + ":" + port;
    }

    /// There are many ways to write a number that some library takes for an address; here there is one.
    private static String host(@Nullable String parsed, @Nullable String authority) {
        String host = parsed == null ? "" : parsed.toLowerCase(Locale.ROOT);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
            if (SIX.matcher(host).matches()) {
                return host;
            }
        }
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        boolean isName =
                host.length() <= 253
                        && NAME.matcher(host).matches()
                        && !NUMBER_AT_END.matcher(host).matches();
        if (!isName && !FOUR.matcher(host).matches()) {
            throw new Refusal(
                    "“%s” is not the name of a host.".formatted(authority == null ? "" : authority),
                    "Write it with letters a to z, digits, hyphens and dots, for example “www.example.org”.");
        }
        return host;
    }
}
