package org.standfirst.export;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.standfirst.content.Progress;
import org.standfirst.content.Refusal;
import org.standfirst.media.Media;
import org.standfirst.press.Press;
import org.standfirst.press.Printed;

/// Brings a folder to what a plan says: writes what is new or has changed, takes away what is gone, and
/// the manifest last.
final class Writing {
    private final Press press;
    private final Folder folder;
    private final Plan plan;
    private final Order order;
    private final Seal seal;
    private final Count count;
    private final Progress progress;
    private final Source source;
    private final int size;
    private final String home;
    private final String journal;
    private final Remains remains;
    private Optional<Plan> former = Optional.empty();
    private boolean isLate;

    Writing(
            Press press,
            Media media,
            Folder folder,
            Plan plan,
            Order order,
            Seal seal,
            Count count,
            Progress progress) {
        this.press = press;
        this.folder = folder;
        this.plan = plan;
        this.order = order;
        this.seal = seal;
        this.count = count;
        this.progress = progress;
        this.home = press.journal().home();
        this.journal = press.journal().name().text();
        this.source = new Source(press, media, home);
        this.size = plan.items().size();
        this.remains = new Remains(folder, plan, order, count);
    }

    /// Whether the edition has moved on meanwhile.
    boolean isLate() {
        return isLate;
    }

    /// @param before what is known of the last export into the folder, which nobody has touched since
    Kept run(Optional<Kept> before, long position) throws IOException {
        former = before.map(Kept::plan);
        boolean isSame = former.filter(plan::equals).isPresent();
        Hashes old = isSame ? before.get().hashes().of(size) : remains.of(said(before));
        Hashes hashes = old.copy();
        Sheaves sheaves = isSame ? before.get().sheaves().grown() : Sheaves.none(plan.items());
        long missed = count.missed();
        count.begin();
        progress.begin("Exporting", size);
        Hands.each(size, progress, () -> new Hand(isSame, old, hashes, sheaves));
        progress.end();
        remains.clear();
        isLate = press.position() != position || count.missed() > missed;
        Lines lines =
                before.filter(it -> isSame)
                        .map(it -> it.lines().with(hashes, this::name))
                        .filter(kept -> kept.became(old, hashes))
                        .orElseGet(() -> Lines.of(hashes, this::name, remains.numbers()));
        folder.finish(lines.signed(journal, home, position, seal));
        return new Kept(
                plan,
                order,
                hashes,
                lines,
                sheaves,
                Kept.Stamp.of(folder.path(Manifest.NAME)),
                position);
    }

    private Manifest.Each said(Optional<Kept> before) throws IOException {
        if (before.isPresent()) {
            return before.get()::each;
        }
        Optional<Manifest> manifest = Verification.read(folder.path(Manifest.NAME));
        if (manifest.isPresent() && !manifest.get().isSignedWith(seal.key())) {
            throw new Refusal(
                    "%s is the export of another journal, or was signed with another key."
                            .formatted(folder.path("")),
                    "Give another folder, or delete this one.");
        }
        return manifest.filter(it -> it.state() == Manifest.State.WHOLE)
                .<Manifest.Each>map(it -> it.hashes()::forEach)
                .orElse(_ -> {});
    }

    /// One of those who write, each with a core.
    private final class Hand implements Hands.Hand {
        private final boolean isSame;
        private final Hashes old;
        private final Hashes hashes;
        private final Sheaves sheaves;
        private final Batch batch;

        Hand(boolean isSame, Hashes old, Hashes hashes, Sheaves sheaves) {
            this.isSame = isSame;
            this.old = old;
            this.hashes = hashes;
            this.sheaves = sheaves;
            this.batch = folder.batch(isSame ? new Same(old) : remains);
        }

        @Override
        public void take(int from, int to) throws IOException {
            Optional<Integer> untouched =
                    isSame ? sheaves.untouched(press, from, to) : Optional.empty();
            if (untouched.isPresent()) {
                count.leave(untouched.get());
                return;
            }
            for (int number = from; number < to; number++) {
                take(number);
            }
            sheaves.bind(press, from, to, this::isWritten, hashes);
        }

        private boolean isWritten(int number) {
            return hashes.has(number) && hasCopies(hashes, number, plan.items().get(number));
        }

        private void take(int number) throws IOException {
            Item item = plan.items().get(number);
            boolean isThere = old.has(number) && hasCopies(old, number, item);
            if (isThere && stands(item)) {
                count.leave(item);
                return;
            }
            Optional<Source.Content> content;
            if (item instanceof Item.Page page) {
                Optional<Printed> other =
                        source.unless(
                                page, isThere ? Optional.of(old.print(number)) : Optional.empty());
                if (other.isEmpty()) {
                    count.leave(item);
                    return;
                }
                content = Source.page(page, other.get());
            } else {
                content = source.of(item);
            }
            if (content.isPresent()) {
                put(number, item, content.get());
            } else {
                miss(number, item);
            }
        }

        /// What is neither page nor list changes only with the plan, or with the original.
        private boolean stands(Item item) {
            return switch (item) {
                case Item.Page _ -> false;
                case Item.Waymark it -> isSame || wasWaymark(it);
                case Item.Own _, Item.Original _ -> isSame;
                case Item.Scaled it ->
                        isSame || old.is(it.original(), HexFormat.of().parseHex(it.file().hash()));
            };
        }

        private boolean wasWaymark(Item.Waymark item) {
            return former.filter(plan -> plan.site().home().equals(home))
                    .filter(plan -> plan.has(item))
                    .isPresent();
        }

        private boolean hasCopies(Hashes hashes, int number, Item item) {
            for (Copy copy : order.copies(item)) {
                if (!hashes.has(copy.number(size, number))) {
                    return false;
                }
            }
            return true;
        }

        private void miss(int number, Item item) throws IOException {
            if (item instanceof Item.Page) {
                // The edition has moved on; the next round knows where to.
                count.miss();
            } else if (hashes.has(number)) {
                folder.remove(List.of(item.name()));
                hashes.forget(number);
            }
        }

        private void put(int number, Item item, Source.Content content) throws IOException {
            if (old.is(number, content.hash()) && hasCopies(old, number, item)) {
                count.leave(item);
                return;
            }
            switch (content) {
                case Source.Made made -> {
                    batch.add(item.name(), made.bytes());
                    for (Copy copy : order.copies(item)) {
                        byte[] bytes = copy.of(made.bytes());
                        batch.add(copy.beside(item.name()), bytes);
                        hashes.put(copy.number(size, number), Hashes.of(bytes));
                    }
                }
                case Source.Elsewhere there -> batch.add(item.name(), there.file());
            }
            hashes.put(number, content.hash());
            count.write(item);
        }

        @Override
        public void rest() throws IOException {
            batch.settle();
        }
    }

    private String name(int number) {
        return Plan.name(plan.items(), number);
    }

    /// What was there is wanted again.
    private final class Same implements Folder.Ours {
        private final Hashes old;

        Same(Hashes old) {
            this.old = old;
        }

        @Override
        public boolean has(String name) {
            OptionalInt number = remains.number(name);
            return number.isPresent() && old.has(number.getAsInt());
        }

        @Override
        public void clear() {
            // Nothing is gone.
        }
    }
}
