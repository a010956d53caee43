package org.standfirst.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.standfirst.content.Fingerprint;
import org.standfirst.press.Printed;
import org.standfirst.web.Coding;

/// Sheets in the forms in which readers take them: packed once for each print, kept, and packed
/// better when there is time.
final class Forms {
    /// Bytes of all forms together.
    private static final long KEPT = 128L * 1024 * 1024;

    /// Below that, packing is not worth it.
    private static final int SMALL = 512;

    /// So often has a form to be sent before it is packed anew.
    static final int OFTEN = 8;

    private static final int WAITING = 256;

    private static final Set<Coding> PLAIN = EnumSet.of(Coding.IDENTITY);

    private volatile Set<Coding> available;
    private final Executor leisure;
    private final AtomicBoolean isLoading = new AtomicBoolean();
    private final Cache<Key, Form> kept =
            Caffeine.newBuilder()
                    .maximumWeight(KEPT)
                    .<Key, Form>weigher((_, form) -> form.weight())
                    // Its upkeep takes a moment: less than to call another thread.
                    .executor(Runnable::run)
                    .build();

    private record Key(Fingerprint print, String type, Coding coding) {
        static Key of(Printed.Sheet sheet, Coding coding) {
            return new Key(sheet.print(), sheet.type(), coding);
        }
    }

    /// @param leisure does what nobody waits for, and may refuse to
    Forms(Set<Coding> available, Executor leisure) {
        this.available = available;
        this.leisure = leisure;
    }

    /// One that packs better beside everything else: one sheet at a time, and for no more than a
    /// quarter of the time of one processor. The native codings are loaded, which takes up to half a
    /// second, when somebody first comes who takes them; until then it does without.
    static Forms besideTheRest() {
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(
                        1,
                        1,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(WAITING),
                        Thread.ofPlatform().name("packer").daemon().factory());
        one.allowCoreThreadTimeOut(true);
        return new Forms(
                Coding.EVERYWHERE,
                job ->
                        one.execute(() -> {
                            long began = System.nanoTime();
                            job.run();
                            rest(Duration.ofNanos(3 * (System.nanoTime() - began)));
                        }));
    }

    /// Who takes nothing else waits for it, and everybody else gets what there is.
    private void load(Taken taken) {
        if (taken.best(available).isEmpty()) {
            available = Coding.available();
        } else if (isLoading.compareAndSet(false, true)) {
            leisure.execute(() -> available = Coding.available());
        }
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether a sheet is of those that come in several forms.
    static boolean isText(Printed.Sheet sheet) {
        String type = sheet.type();
        return type.startsWith("text/") || type.contains("xml") || type.contains("json");
    }

    /// In which form somebody gets that sheet; empty where it can't be had in any that is taken.
    Optional<Coding> coding(Printed.Sheet sheet, Taken taken) {
        boolean isPacked =
                isText(sheet) && (sheet.bytes().length >= SMALL || !taken.allows(Coding.IDENTITY));
        if (isPacked
                && available.equals(Coding.EVERYWHERE)
                && (taken.allows(Coding.BROTLI) || taken.allows(Coding.ZSTD))) {
            load(taken);
        }
        return taken.best(isPacked ? available : PLAIN);
    }

    /// That form, if it lies ready.
    Optional<Form> ready(Printed.Sheet sheet, Coding coding) {
        Optional<Form> form = Optional.ofNullable(kept.getIfPresent(Key.of(sheet, coding)));
        form.ifPresent(it -> count(it, sheet));
        return form;
    }

    /// That form, made if need be.
    Form made(Printed.Sheet sheet, Coding coding) {
        return kept.get(Key.of(sheet, coding), _ -> Form.of(sheet, coding, coding.quick));
    }

    private void count(Form form, Printed.Sheet sheet) {
        if (form.isSentAgain(OFTEN)) {
            try {
                leisure.execute(() -> improve(form, sheet));
            } catch (RejectedExecutionException busy) {
                form.forgetSent();
            }
        }
    }

    private void improve(Form form, Printed.Sheet sheet) {
        Form better = Form.of(sheet, form.coding, form.coding.best);
        if (better.length() < form.length()) {
            kept.asMap().replace(Key.of(sheet, form.coding), form, better);
        }
    }

    /// How many are kept.
    long count() {
        kept.cleanUp();
        return kept.estimatedSize();
    }
}
