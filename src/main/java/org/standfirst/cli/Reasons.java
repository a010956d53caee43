package org.standfirst.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.standfirst.Standfirst;
import org.standfirst.archive.LedgerLine;
import org.standfirst.content.Refusal;
import org.standfirst.press.Account;

/// Says why pages are as they are.
final class Reasons {
    /// Addresses that are named before the rest is counted.
    private static final int NAMED = 10;

    private final Standfirst house;
    private final Voice voice;

    Reasons(Standfirst house, Voice voice) {
        this.house = house;
        this.voice = voice;
    }

    void of(String path) {
        Account account =
                house.why(path)
                        .orElseThrow(() ->
                                new Refusal(
                                        "No page stands at %s.".formatted(path),
                                        "Give the address of one, for example “/”."));
        voice.say(path);
        voice.say("  printed as of %s".formatted(line(account.printed())));
        voice.say(
                account.reason()
                        .map("  because it changed: %s"::formatted)
                        .orElse("  because it was asked for"));
        voice.say("  it asked, and has had the answer at least since line");
        for (Account.Asked asked : account.asked()) {
            voice.say(String.format(Locale.ROOT, "  %,8d  %s", asked.since(), asked.question()));
        }
    }

    private String line(long position) {
        List<LedgerLine> lines = house.archive().after(position - 1, 1);
        return Optional.of(lines)
                .filter(some -> !some.isEmpty() && position > 0)
                .map(List::getFirst)
                .map(line ->
                        "line %d of the ledger, %s, %s by %s: %s"
                                .formatted(
                                        line.position(),
                                        line.moment(),
                                        line.deed(),
                                        line.who(),
                                        line.words()))
                .orElse("an empty ledger");
    }

    /// For example `of 120 kept, the last change has 2 printed again: /, /feed/`.
    static String of(Account.Review review) {
        List<String> others = review.others();
        String counted =
                String.format(
                        Locale.ROOT,
                        "of %,d kept, the last change has %,d printed again",
                        review.kept(),
                        others.size());
        if (others.isEmpty()) {
            return counted;
        }
        String named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
        return others.size() > NAMED
                ? String.format(
                        Locale.ROOT, "%s: %s and %,d more", counted, named, others.size() - NAMED)
                : counted + ": " + named;
    }
}
