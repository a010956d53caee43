package org.standfirst.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.standfirst.content.MediaFile;
import org.standfirst.content.MediaFile.Size;
import org.standfirst.media.Media;
import org.standfirst.press.Addresses;
import org.standfirst.press.Route;

/// Which files an export of a site has, and what can't be one.
final class Plan {
    /// With so many more pages, or fewer, a plan grows sooner than one is made.
    private static final int FEW = 200;

    private Addresses site;
    private final List<Item> items = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    /// Names that have capital letters, without these.
    private final Map<String, String> lowered = new HashMap<>();

    private int homeless;

    private Plan(Addresses site) {
        this.site = site;
    }

    static Plan of(
            Addresses site, Optional<Set<String>> only, Media media, Nginx nginx, String key) {
        Plan plan = new Plan(site);
        if (only.isEmpty()) {
            site.files().forEach(file -> plan.file(file, media));
        }
        List<Route.Sheet> later = new ArrayList<>();
        for (Route.Sheet sheet : site.sheets()) {
            if (only.isPresent() && !only.get().contains(sheet.path())) {
                continue;
            }
            if (isFile(sheet)) {
                plan.take(item(sheet), sheet.path());
            } else {
                later.add(sheet);
            }
        }
        later.forEach(plan::bare);
        plan.take(new Item.Page("404.html", Addresses.NOWHERE, 404), Addresses.NOWHERE);
        plan.take(nginx.redirects(site), "");
        for (String path : Nginx.leftOut(site)) {
            plan.oddities.add(
                    String.format(
                            Locale.ROOT,
                            "%s is left out of %s: nginx reads no word of %,d bytes.",
                            path,
                            Nginx.REDIRECTS,
                            Nginx.LONGEST));
        }
        plan.take(nginx.server(site), "");
        plan.take(
                new Item.Own(
                        Manifest.KEY,
                        () -> (key + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                "");
        if (only.isEmpty()) {
            site.signposts().forEach(plan::waymark);
        }
        plan.alike();
        return plan;
    }

    /// Takes in pages that have come to the site since, as most new articles bring, and says whether it
    /// could: if more than that is different, or one of them is in another's way, all stays as it was.
    boolean grow(Addresses later) {
        List<Item> more =
                later.sheetsBeyond(site)
                        .filter(sheets -> sheets.size() <= FEW)
                        .filter(sheets -> sheets.stream().allMatch(this::isEasy))
                        .map(sheets -> sheets.stream().<Item>map(Plan::item).toList())
                        .orElse(List.of());
        if (more.isEmpty() || more.stream().anyMatch(item -> isInTheWay(item, more))) {
            return false;
        }
        more.forEach(this::put);
        site = later;
        return true;
    }

    /// Whether a page has no bearing on the names of others, on what is odd, or on what nginx is told.
    private boolean isEasy(Route.Sheet sheet) {
        String name = item(sheet).name();
        return sheet.status() == 200
                && name.equals(name.toLowerCase(Locale.ROOT))
                && !lowered.containsKey(name)
                && Names.objection(name).isEmpty()
                && occupied(name).isEmpty()
                && site.signposts().stream()
                        .noneMatch(it -> it.path().equalsIgnoreCase(sheet.path()));
    }

    private static boolean isInTheWay(Item item, List<Item> others) {
        return others.stream().anyMatch(other -> other.name().startsWith(item.name() + "/"));
    }

    private static Item.Page item(Route.Sheet sheet) {
        return new Item.Page(Names.of(sheet.path(), sheet.index()), sheet.path(), sheet.status());
    }

    /// Whether its name is certain: one without a slash at its end may have to stand in a folder.
    private static boolean isFile(Route.Sheet sheet) {
        return sheet.path().endsWith("/") || !sheet.index().equals("index.html");
    }

    Addresses site() {
        return site;
    }

    List<Item> items() {
        return items;
    }

    /// The name of a file by its number: first come the items, then their compressed copies.
    static String name(List<Item> items, int number) {
        int files = items.size();
        if (number < files) {
            return items.get(number).name();
        }
        String name = items.get(number % files).name();
        return Copy.numbered(files, number).map(copy -> copy.beside(name)).orElse(name);
    }

    /// The number of the file of that name, if there is one.
    OptionalInt number(String name) {
        Integer number = numbers.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// Whether there is that file, for the same reason.
    boolean has(Item item) {
        OptionalInt number = number(item.name());
        return number.isPresent() && items.get(number.getAsInt()).equals(item);
    }

    /// What cannot stand in a file, in sentences.
    List<String> oddities() {
        return oddities;
    }

    /// How many old addresses have no page that leads on, because something else has that name.
    int homeless() {
        return homeless;
    }

    /// Whether the export now has the file.
    private void take(Item item, String path) {
        Optional<String> objection =
                item instanceof Item.Own
                        ? Optional.empty()
                        : Names.objection(item.name()).or(() -> occupied(item.name()));
        if (objection.isPresent()) {
            oddities.add("%s is left out: %s.".formatted(path, objection.get()));
        } else {
            put(item);
        }
    }

    private void put(Item item) {
        numbers.put(item.name(), items.size());
        items.add(item);
        Optional<String> folder = Names.folder(item.name());
        while (folder.isPresent() && folders.add(folder.get())) {
            folder = Names.folder(folder.get());
        }
    }

    private Optional<String> occupied(String name) {
        if (numbers.containsKey(name)) {
            return Optional.of("something else has that name");
        }
        if (folders.contains(name)) {
            return Optional.of("a folder has that name");
        }
        for (Optional<String> folder = Names.folder(name);
                folder.isPresent() && !folders.contains(folder.get());
                folder = Names.folder(folder.get())) {
            if (numbers.containsKey(folder.get())) {
                return Optional.of(
                        "the file %s is where its folder would be".formatted(folder.get()));
            }
        }
        return Optional.empty();
    }

    /// An address without a slash at its end; where a folder has its name, it stands within.
    private void bare(Route.Sheet sheet) {
        Item.Page page = item(sheet);
        String inside = page.name() + "/index.html";
        boolean isInside = folders.contains(page.name()) && !numbers.containsKey(inside);
        take(isInside ? new Item.Page(inside, page.path(), page.status()) : page, sheet.path());
    }

    private void file(MediaFile file, Media media) {
        String name = file.address().path().substring(1);
        if (!media.isKept(file.hash())) {
            oddities.add("%s is left out: the file is lost.".formatted(file.address().path()));
            return;
        }
        int number = items.size();
        take(new Item.Original(name, file), file.address().path());
        if (file.isPicture() && items.size() > number) {
            for (Size size : file.variants()) {
                String path = file.at(size).path();
                if (!numbers.containsKey(path.substring(1))) {
                    take(new Item.Scaled(path.substring(1), file, size, number), path);
                }
            }
        }
    }

    private void waymark(Route.Signpost signpost) {
        String name = Names.of(signpost.path(), "index.html");
        if (Names.isOfAPage(name) && Names.objection(name).isEmpty() && occupied(name).isEmpty()) {
            put(new Item.Waymark(name, signpost.to()));
        } else {
            homeless++;
        }
    }

    /// Some file systems see no difference between `A` and `a`. Of two such names one has a capital
    /// letter, which few have.
    private void alike() {
        for (Item item : items) {
            String name = item.name();
            String small = name.toLowerCase(Locale.ROOT);
            if (small.equals(name)) {
                continue;
            }
            String other = numbers.containsKey(small) ? small : lowered.putIfAbsent(small, name);
            if (other != null) {
                oddities.add(
                        "%s and %s differ by capital letters only: on macOS and Windows one hides the other."
                                .formatted(other, name));
            }
        }
    }
}
