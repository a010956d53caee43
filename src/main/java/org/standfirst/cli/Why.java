package org.standfirst.cli;

import java.net.URI;
import java.time.Clock;
import org.standfirst.content.Address;
import org.standfirst.content.Refusal;
import org.standfirst.content.Shortened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says why a page is as it is.
@Command(
        description = {
            "Says why a page is as it is: when it was last printed, what made it be printed again, and what it asked for.",
            "",
            "Of a running server it tells what readers were given; without one the page is printed for it."
        })
final class Why extends Bidding {
    @Parameters(
            paramLabel = "ADDRESS",
            description =
                    "For example /category/essays/ or http://127.0.0.1:8080/category/essays/.")
    String address = "";

    Why(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        return new Errand.Why(path(address));
    }

    private static String path(String address) {
        try {
            String path =
                    address.startsWith("/")
                            ? address
                            : String.valueOf(URI.create(address).getRawPath());
            if (path.startsWith("/")) {
                return Address.decoded(path);
            }
        } catch (IllegalArgumentException noAddress) {
            // and is refused
        }
        throw new Refusal(
                "“%s” is no address.".formatted(Shortened.of(address)),
                "Give one that begins with “/” or “http”, for example “/feed/”.");
    }
}
