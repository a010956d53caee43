package org.standfirst;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rooms under a base package as they were compiled, and what is wrong with them.
record House(String base, JavaClasses classes) {
    /// The rooms that stand above the root, because a program is started there.
    private static final Set<String> ABOVE_ROOT = Set.of("cli");

    private static final House STANDFIRST =
            new House(
                    "org.standfirst",
                    new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages("org.standfirst"));

    /// The real one, without its tests.
    static House standfirst() {
        return STANDFIRST;
    }

    /// One made for a test.
    static House of(String base) {
        return new House(base, new ClassFileImporter().importPackages(base));
    }

    /// Every room by its name.
    SortedMap<String, Room> rooms() {
        var rooms = new TreeMap<String, Room>();
        for (JavaClass each : classes) {
            if (each.isAnnotatedWith(Room.class)) {
                rooms.put(room(each), each.getAnnotationOfType(Room.class));
            }
        }
        return rooms;
    }

    /// The room that a class stands in; empty for the root.
    String room(JavaClass each) {
        String name = each.getPackageName();
        return name.equals(base) ? "" : name.substring(base.length() + 1);
    }

    /// Packages that nobody said anything about.
    List<String> unmarked() {
        var faults = new TreeSet<String>();
        var rooms = rooms();
        for (JavaClass each : classes) {
            if (!room(each).isEmpty() && !rooms.containsKey(room(each))) {
                faults.add(
                        "The package %s is not marked: give it a package-info.java with a @Room that says in one sentence what it is for and names the rooms it uses."
                                .formatted(each.getPackageName()));
            }
        }
        return List.copyOf(faults);
    }

    /// Rooms that lean on a room they do not name, each once, at the first place.
    List<String> undeclared() {
        var faults = new TreeMap<String, String>();
        var rooms = rooms();
        for (Dependency each : dependencies()) {
            String from = room(each.getOriginClass());
            String to = room(each.getTargetClass());
            var room = rooms.get(from);
            boolean isAllowed = to.isEmpty() && ABOVE_ROOT.contains(from);
            if (room != null && !isAllowed && !Arrays.asList(room.uses()).contains(to)) {
                faults.putIfAbsent(
                        from + " " + to,
                        to.isEmpty()
                                ? "%s uses %s (%s), but the root stands above all rooms: turn it round, and let the root hand over what the room needs."
                                        .formatted(
                                                from,
                                                each.getTargetClass().getSimpleName(),
                                                place(each))
                                : "%s uses %s (%s), but does not name it: add \"%s\" to the uses in %s/package-info.java, or do without."
                                        .formatted(
                                                from,
                                                to,
                                                place(each),
                                                to,
                                                (base + "." + from).replace('.', '/')));
            }
        }
        return List.copyOf(faults.values());
    }

    /// Names that lead nowhere, upwards, or to a room that is not needed.
    ///
    /// @param order the names of the rooms, from the top of the house to the ground
    List<String> misnamed(List<String> order) {
        var faults = new ArrayList<String>();
        var rooms = rooms();
        var used = new TreeSet<String>();
        dependencies()
                .forEach(it ->
                        used.add(room(it.getOriginClass()) + " " + room(it.getTargetClass())));
        rooms().forEach((name, room) -> {
            for (String other : room.uses()) {
                if (!rooms.containsKey(other)) {
                    faults.add(
                            "%s names %s, and there is no such room: correct the name, or take it out."
                                    .formatted(name, other));
                } else if (order.indexOf(other) <= order.indexOf(name)) {
                    faults.add(
                            "%s names %s, which does not stand below it in the map of ARCHITECTURE.md: turn the dependency round, or move a row of the map."
                                    .formatted(name, other));
                } else if (!used.contains(name + " " + other)) {
                    faults.add(
                            "%s names %s, but uses nothing of it: take the name out."
                                    .formatted(name, other));
                }
            }
        });
        return faults;
    }

    /// From one room of the house to another, or to its root.
    private List<Dependency> dependencies() {
        var found = new ArrayList<Dependency>();
        for (JavaClass each : classes) {
            for (Dependency one : each.getDirectDependenciesFromSelf()) {
                var target = one.getTargetClass().getBaseComponentType();
                if (classes.contain(target.getName())
                        && !target.isEquivalentTo(Room.class)
                        && !room(target).equals(room(each))) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private static String place(Dependency dependency) {
        var location = dependency.getSourceCodeLocation();
        return location.getLineNumber() == 0
                ? location.getSourceFileName()
                : "%s, line %d".formatted(location.getSourceFileName(), location.getLineNumber());
    }
}
