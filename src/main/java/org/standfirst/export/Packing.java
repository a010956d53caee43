package org.standfirst.export;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.standfirst.content.Progress;
import org.standfirst.media.Media;
import org.standfirst.press.Press;

/// Packs a plan into one archive: printed by all cores, written in the order of names, the manifest last.
final class Packing {
    /// How many files are printed ahead of the one that is written.
    private static final int AHEAD = 128;

    private final Press press;
    private final Plan plan;
    private final Order order;
    private final Progress progress;
    private final Source source;
    private final Count count = new Count();

    Packing(Press press, Media media, Plan plan, Order order, Progress progress) {
        this.press = press;
        this.plan = plan;
        this.order = order;
        this.progress = progress;
        this.source = new Source(press, media, press.journal().home());
    }

    Count count() {
        return count;
    }

    /// What stands in the archive for one item: itself, and perhaps a compressed copy.
    private record Packed(Item item, Optional<Source.Content> content, Map<Copy, byte[]> copies) {}

    /// @param position as of which the plan is; where the edition moves on meanwhile, what is not there
    ///     any more is left out
    void into(OutputStream out, long position, Seal seal) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 20);
        Tar tar = new Tar(buffered);
        List<Item> items = new ArrayList<>(plan.items());
        items.sort(java.util.Comparator.comparing(Item::name));
        Hashes hashes = new Hashes(Copy.numbers(items.size()));
        progress.begin("Packing", items.size());
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Deque<Future<Packed>> ahead = new ArrayDeque<>();
            int next = 0;
            try {
                for (int number = 0; number < items.size(); number++) {
                    for (; next < Math.min(items.size(), number + AHEAD); next++) {
                        Item item = items.get(next);
                        ahead.add(pool.submit(() -> packed(item)));
                    }
                    add(ahead.remove(), number, items.size(), hashes, tar);
                    progress.reached(number + 1L);
                }
            } finally {
                ahead.forEach(one -> one.cancel(true));
            }
        }
        progress.end();
        finish(items, hashes, position, seal, tar);
    }

    private void finish(List<Item> items, Hashes hashes, long position, Seal seal, Tar tar)
            throws IOException {
        List<ByteBuffer> parts =
                Lines.of(hashes, number -> Plan.name(items, number), IntStream.empty())
                        .signed(
                                press.journal().name().text(),
                                press.journal().home(),
                                position,
                                seal);
        ByteBuffer manifest =
                ByteBuffer.allocate(parts.stream().mapToInt(ByteBuffer::remaining).sum());
        parts.forEach(manifest::put);
        add(Manifest.NAME, manifest.array(), tar);
        tar.finish();
    }

    private Packed packed(Item item) throws IOException {
        Optional<Source.Content> content = source.of(item);
        Map<Copy, byte[]> copies = new EnumMap<>(Copy.class);
        if (content.isPresent() && content.get() instanceof Source.Made made) {
            for (Copy copy : order.copies(item)) {
                copies.put(copy, copy.of(made.bytes()));
            }
        }
        return new Packed(item, content, copies);
    }

    private void add(Future<Packed> future, int number, int size, Hashes hashes, Tar tar)
            throws IOException {
        Packed packed = await(future);
        String name = packed.item().name();
        if (packed.content().isEmpty()) {
            return;
        }
        switch (packed.content().get()) {
            case Source.Made made -> add(name, made.bytes(), tar);
            case Source.Elsewhere there -> {
                try (InputStream in = Files.newInputStream(there.file())) {
                    tar.add(name, Files.size(there.file()), in);
                }
            }
        }
        hashes.put(number, packed.content().get().hash());
        count.write(packed.item());
        for (var copy : packed.copies().entrySet()) {
            add(copy.getKey().beside(name), copy.getValue(), tar);
            hashes.put(copy.getKey().number(size, number), Hashes.of(copy.getValue()));
        }
    }

    private static void add(String name, byte[] bytes, Tar tar) throws IOException {
        tar.add(name, bytes.length, new ByteArrayInputStream(bytes));
    }

    private static Packed await(Future<Packed> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The export was interrupted.");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
