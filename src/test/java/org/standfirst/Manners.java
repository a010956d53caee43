package org.standfirst;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Deeds that only some rooms may do, and what to do instead.
///
/// @param rooms who may; the root has an empty name
/// @param deed what is done, for example `System.exit` or `java.sql.Connection`
/// @param cure the end of the sentence, after a colon
record Manners(Set<String> rooms, Predicate<String> deed, String cure) {
    private static final Set<String> TOP = Set.of("", "cli");

    static final List<Manners> ALL =
            List.of(
                    new Manners(
                            TOP,
                            named("System.exit", "Runtime.exit", "Runtime.halt"),
                            "throw, and let cli end the program."),
                    new Manners(
                            TOP,
                            named("System.out", "System.err", "Throwable.printStackTrace"),
                            "return the words or log them, and let cli print."),
                    new Manners(
                            Set.of("database", "archive"),
                            it -> it.startsWith("java.sql.") || it.startsWith("javax.sql."),
                            "SQL is spoken in database and archive."),
                    new Manners(
                            Set.of("archive", "desk"),
                            named("Archive.save", "Archive.consignment", "Archive.redaction"),
                            "only the desk changes content: give it the deed to do."),
                    new Manners(
                            Set.of("xml"),
                            it ->
                                    it.matches(
                                            "(XMLInput|DocumentBuilder|SAXParser|Transformer|Schema|XPath)Factory\\.new.*"),
                            "take a reader from xml, which knows the traps."),
                    new Manners(
                            // The command line speaks to the server through a file.
                            Set.of("web", "cli"),
                            it ->
                                    it.matches(
                                            "(Server)?Socket(Channel)?\\.(<init>|open)|HttpClient\\.new.*|URL\\.open.*|(Server|ServerConnector)\\.<init>"),
                            "only web opens connections, and knows where they may lead."),
                    new Manners(
                            // The JDK’s certificates know no other word for a moment.
                            Set.of("web"),
                            Set.of(
                                            "java.util.Date",
                                            "java.util.Calendar",
                                            "java.util.GregorianCalendar",
                                            "java.text.SimpleDateFormat")
                                    ::contains,
                            "use java.time."),
                    new Manners(
                            TOP,
                            it ->
                                    it.matches(
                                            "(?:Instant|Local\\w+|Offset\\w+|Zoned\\w+|Year\\w*|MonthDay)\\.now|Clock\\.system\\w*|System\\.currentTimeMillis"),
                            "take a Clock from whoever calls."),
                    new Manners(
                            TOP,
                            named("Math.random", "ThreadLocalRandom.current", "UUID.randomUUID"),
                            "take a source of randomness from whoever calls."),
                    new Manners(
                            TOP,
                            named("ZoneId.systemDefault", "Locale.getDefault"),
                            "take the zone or locale from the journal or whoever calls."));

    /// What the classes of a house do and may not, a sentence each.
    static List<String> faults(House house) {
        var faults = new TreeSet<String>();
        for (JavaClass each : house.classes()) {
            deeds(each)
                    .forEach(deed -> {
                        for (Manners rule : ALL) {
                            if (rule.deed.test(deed.name)
                                    && !rule.rooms.contains(house.room(each))) {
                                faults.add(
                                        "%s (%s) uses %s: %s"
                                                .formatted(
                                                        outermost(each),
                                                        deed.place,
                                                        deed.name,
                                                        rule.cure));
                            }
                        }
                    });
        }
        return List.copyOf(faults);
    }

    private record Deed(String name, String place) {}

    private static Stream<Deed> deeds(JavaClass each) {
        var accesses =
                each.getAccessesFromSelf().stream()
                        .filter(it -> !isGivenAClock(it))
                        .map(it -> new Deed(name(it), place(it.getSourceCodeLocation())));
        var types =
                each.getDirectDependenciesFromSelf().stream()
                        .map(it ->
                                new Deed(
                                        it.getTargetClass().getBaseComponentType().getName(),
                                        place(it.getSourceCodeLocation())));
        return Stream.concat(accesses, types);
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getSimpleName() + "." + access.getTarget().getName();
    }

    /// `Instant.now(clock)` is well-mannered.
    private static boolean isGivenAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .anyMatch(it -> it.getName().equals("java.time.Clock"));
    }

    private static String place(SourceCodeLocation it) {
        return "%s, line %d".formatted(it.getSourceFileName(), it.getLineNumber());
    }

    private static String outermost(JavaClass each) {
        return each.getName().replaceFirst("\\$.*", "");
    }

    private static Predicate<String> named(String... names) {
        return Set.of(names)::contains;
    }
}
