package org.standfirst.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The addresses that no outgoing call may reach: this machine, its neighbours, and whatever is not the public internet.
///
/// After the special-purpose registries of IANA. Java's own questions (`isSiteLocalAddress` and the like) miss many.
final class AddressTable {
    private static final List<Range> RANGES =
            List.of(
                    range("0.0.0.0/8", "this network"),
                    range("10.0.0.0/8", "a private network"),
                    range("100.64.0.0/10", "a provider's inner network"),
                    range("127.0.0.0/8", "this machine"),
                    range("169.254.0.0/16", "the same cable"),
                    range("172.16.0.0/12", "a private network"),
                    range("192.0.0.0/24", "a protocol assignment"),
                    range("192.0.2.0/24", "documentation"),
                    range("192.88.99.0/24", "an old relay"),
                    range("192.168.0.0/16", "a private network"),
                    range("198.18.0.0/15", "benchmarks"),
                    range("198.51.100.0/24", "documentation"),
                    range("203.0.113.0/24", "documentation"),
                    range("224.0.0.0/4", "multicast"),
                    range("240.0.0.0/4", "nobody yet"),
                    range("255.255.255.255/32", "broadcast"),
                    range("::/128", "no address"),
                    range("::1/128", "this machine"),
                    range("::/96", "an IPv4 address in disguise"),
                    range("64:ff9b::/96", "a translator to IPv4"),
                    range("64:ff9b:1::/48", "a translator to IPv4"),
                    range("100::/64", "the bin"),
                    range("2001::/23", "a protocol assignment"),
                    range("2001:db8::/32", "documentation"),
                    range("3fff::/20", "documentation"),
                    range("5f00::/16", "routers"),
                    range("fc00::/7", "a private network"),
                    range("fe80::/10", "the same cable"),
                    range("fec0::/10", "a private network"),
                    range("ff00::/8", "multicast"));

    /// `::ffff:0:0/96`, which Java would read as IPv4.
    private static final Range MAPPED =
            new Range(
                    new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0},
                    96,
                    "an IPv4 address");

    private static final Range SIX_TO_FOUR = range("2002::/16", "a tunnel to an IPv4 address");
    private static final Range GLOBAL = range("2000::/3", "the public internet");

    private AddressTable() {}

    /// What an address belongs to that it must not; empty where it is on the public internet.
    static Optional<String> objection(InetAddress address) {
        return objection(address.getAddress());
    }

    private static Optional<String> objection(byte[] address) {
        if (MAPPED.holds(address)) {
            return objection(Arrays.copyOfRange(address, 12, 16));
        }
        if (SIX_TO_FOUR.holds(address)) {
            return objection(Arrays.copyOfRange(address, 2, 6));
        }
        return RANGES.stream()
                .filter(range -> range.holds(address))
                .findFirst()
                .map(range -> range.owner)
                .or(() ->
                        address.length == 16 && !GLOBAL.holds(address)
                                ? Optional.of("nobody yet")
                                : Optional.empty());
    }

    /// A prefix in bytes of the family's length, and how many bits of it count.
    private static final class Range {
        private final byte[] prefix;
        private final int bits;
        private final String owner;

        Range(byte[] prefix, int bits, String owner) {
            this.prefix = prefix;
            this.bits = bits;
            this.owner = owner;
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Range range(String cidr, String owner) {
        int slash = cidr.indexOf('/');
        return new Range(
                InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress(),
                Integer.parseInt(cidr.substring(slash + 1)),
                owner);
    }
}
