package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/// Holds the map of rooms in `ARCHITECTURE.md` to the code, in both directions.
class MapTest {
    private static final String HEAD = "| room | layer | what it is for | uses |";
    private static final List<String> LAYERS =
            List.of("top", "doors", "exchange", "work", "memory", "craft", "ground");

    @Test
    void theMapSaysOfEveryRoomWhatTheRoomSaysOfItself() {
        assertThat(faults(rows(), House.standfirst().rooms())).isEmpty();
    }

    @Test
    void theLayersStandInTheirOrder() {
        assertThat(rows().values())
                .extracting(Row::layer)
                .isSubsetOf(LAYERS)
                .isSortedAccordingTo((a, b) -> LAYERS.indexOf(a) - LAYERS.indexOf(b));
    }

    @Test
    void aMissingRowIsPrintedToPaste() {
        var bad = House.of("org.standfirst.badhouse").rooms();
        var map =
                Map.of(
                        "attic", new Row("top", "A bad example.", "`basement`, `yard`"),
                        "cellar", new Row("ground", "Something else.", "`attic`"),
                        "garage", new Row("doors", "For a car.", ""));
        assertThat(faults(map, bad))
                .containsExactly(
                        "ARCHITECTURE.md speaks otherwise of cellar. Paste this row, with its layer:\n| `cellar` | ground | A bad example. | `attic` |",
                        "ARCHITECTURE.md has no row for yard. Paste this row, with its layer:\n| `yard` | … | A bad example. | |",
                        "ARCHITECTURE.md has a row for garage, and there is no such room: take the row out.");
    }

    /// The names of the rooms, from the top of the house to the ground.
    static List<String> order() {
        return List.copyOf(rows().keySet());
    }

    private record Row(String layer, String sentence, String uses) {}

    private static Map<String, Row> rows() {
        var rows = new LinkedHashMap<String, Row>();
        Checkout.read("ARCHITECTURE.md")
                .lines()
                .dropWhile(line -> !line.equals(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .forEach(cell ->
                        rows.put(
                                cell[1].strip().replace("`", ""),
                                new Row(cell[2].strip(), cell[3].strip(), cell[4].strip())));
        assertThat(rows).as("rows under %s", HEAD).isNotEmpty();
        return rows;
    }

    private static List<String> faults(Map<String, Row> map, SortedMap<String, Room> rooms) {
        var faults = new ArrayList<String>();
        rooms.forEach((name, room) -> {
            var row = map.get(name);
            String layer = row == null ? "…" : row.layer();
            var right = new Row(layer, room.value(), uses(room));
            if (!right.equals(row)) {
                faults.add(
                        "ARCHITECTURE.md %s %s. Paste this row, with its layer:\n| `%s` | %s | %s |%s |"
                                .formatted(
                                        row == null ? "has no row for" : "speaks otherwise of",
                                        name,
                                        name,
                                        layer,
                                        right.sentence(),
                                        right.uses().isEmpty() ? "" : " " + right.uses()));
            }
        });
        map.keySet().stream()
                .filter(name -> !rooms.containsKey(name))
                .forEach(name ->
                        faults.add(
                                "ARCHITECTURE.md has a row for %s, and there is no such room: take the row out."
                                        .formatted(name)));
        return faults;
    }

    private static String uses(Room room) {
        return room.uses().length == 0 ? "" : "`" + String.join("`, `", room.uses()) + "`";
    }
}
