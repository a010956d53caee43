package org.standfirst.export;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// The files that the last export has left in a folder: those that a plan wants again, with their
/// hashes, and those that are gone.
final class Remains implements Folder.Ours {
    private final Folder folder;
    private final Plan plan;
    private final Order order;
    private final Count count;
    private final int size;
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final IntStream.Builder numbers = IntStream.builder();

    Remains(Folder folder, Plan plan, Order order, Count count) {
        this.folder = folder;
        this.plan = plan;
        this.order = order;
        this.count = count;
        this.size = plan.items().size();
    }

    /// Takes in what the last export says of its files, and gives the hashes of those that are wanted
    /// again; without those of which nobody knows whether it came to write them.
    Hashes of(Manifest.Each said) {
        Hashes hashes = new Hashes(Copy.numbers(size));
        said.of((name, hash) -> {
            OptionalInt number = number(name);
            add(name, number);
            if (number.isPresent() && !folder.doubtful().contains(name)) {
                hashes.put(number.getAsInt(), hash);
            }
        });
        folder.doubtful().forEach(name -> add(name, number(name)));
        return hashes;
    }

    private void add(String name, OptionalInt number) {
        if ((number.isPresent() ? wanted : gone).add(name)) {
            number.ifPresent(numbers::add);
        }
    }

    /// The number of the file, or of the copy beside a file, of that name; empty if there is to be none.
    OptionalInt number(String name) {
        OptionalInt number = plan.number(name);
        if (number.isPresent()) {
            return number;
        }
        for (Copy copy : order.copies()) {
            if (name.endsWith(copy.ending)) {
                String of = name.substring(0, name.length() - copy.ending.length());
                OptionalInt file = plan.number(of);
                if (file.isPresent()
                        && order.copies(plan.items().get(file.getAsInt())).contains(copy)) {
                    return OptionalInt.of(copy.number(size, file.getAsInt()));
                }
            }
        }
        return OptionalInt.empty();
    }

    /// The numbers of those that are wanted, almost in the order of their names. Once.
    IntStream numbers() {
        return numbers.build();
    }

    @Override
    public boolean has(String name) {
        return wanted.contains(name) || gone.contains(name);
    }

    @Override
    public synchronized void clear() throws IOException {
        if (!gone.isEmpty()) {
            List<String> names = gone.stream().sorted().toList();
            folder.remove(names);
            count.remove(names.size());
            gone.clear();
        }
    }
}
