package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.standfirst.content.Address;
import org.standfirst.content.Moved;
import org.standfirst.markdown.Value.Entry;
import org.standfirst.markdown.Value.Fields;

/// Old addresses that belong to no document, as `moved.yaml` has them: `old: new`, or a list of
/// `{to, formerly}`.
final class MovedForm {
    static final String FILE = "moved.yaml";

    private MovedForm() {}

    static List<Moved> read(Front front, Value value) {
        if (!(value instanceof Fields fields)) {
            return front.each(
                    "moved",
                    each ->
                            new Moved(
                                    each.formerly(),
                                    each.address("to")
                                            .orElseThrow(() ->
                                                    each.wrong(
                                                            "to",
                                                            "nothing says where it leads.",
                                                            "Write “to:” and an address."))));
        }
        Map<Address, List<String>> byTarget = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> each : fields.entries().entrySet()) {
            Address to = front.address(each.getKey(), each.getValue().value());
            byTarget.computeIfAbsent(to, _ -> new ArrayList<>())
                    .add(Address.decoded(each.getKey()));
        }
        List<Moved> all = new ArrayList<>();
        byTarget.forEach((to, formerly) -> all.add(new Moved(formerly, to)));
        return all;
    }

    static Value write(List<Moved> all) {
        Map<String, Entry> plain = new LinkedHashMap<>();
        long targets = all.stream().map(Moved::to).distinct().count();
        boolean isPlain = targets == all.size();
        for (Moved moved : all) {
            isPlain &= !moved.formerly().isEmpty();
            for (String old : moved.formerly()) {
                isPlain &=
                        plain.put(
                                        Sheet.written(old),
                                        new Entry(
                                                1, Value.Word.of(Sheet.written(moved.to().path()))))
                                == null;
            }
        }
        return isPlain
                ? new Fields(1, plain)
                : new Value.Row(
                        1,
                        all.stream()
                                .<Value>map(moved ->
                                        new Sheet()
                                                .address("to", moved.to())
                                                .formerly(moved.formerly())
                                                .done())
                                .toList());
    }
}
