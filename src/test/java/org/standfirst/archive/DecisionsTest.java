package org.standfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standfirst.Databases;
import org.standfirst.Samples;
import org.standfirst.archive.Archive.Decision;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Id;
import org.standfirst.content.Line;
import org.standfirst.content.Refusal;
import org.standfirst.database.Database;

/// Deeds are decided on what is current, and on nothing else.
class DecisionsTest {
    private static final int DEEDS = 20;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void ofManyAtOnceEachIsDecidedOnWhatTheOneBeforeHasLeft(Databases databases) throws Exception {
        var there = databases.at(folder);
        try (Database one = there.get();
                Database other = databases == Databases.SQLITE ? one : there.get();
                var hands = Executors.newFixedThreadPool(4)) {
            Archive archive = new Archive(one, Clock.systemUTC());
            Archive elsewhere = new Archive(other, Clock.systemUTC());
            Id id = archive.newIds(1).getFirst();
            archive.save("anna", "save", ".", List.of(Saving.of(id, Samples.article("T"))));
            List<Callable<Archive.Decided>> deeds = new ArrayList<>();
            for (int i = 0; i < DEEDS; i++) {
                Archive desk = i % 2 == 0 ? archive : elsewhere;
                deeds.add(() ->
                        desk.decide(
                                "anna",
                                "retitle",
                                (present, _) -> {
                                    Article now =
                                            (Article) present.revision(id).orElseThrow().document();
                                    Line next = Line.of(now.title().text() + "+");
                                    return new Decision(
                                            "longer", List.of(Saving.of(id, now.with(next))));
                                }));
            }
            for (Future<Archive.Decided> deed : hands.invokeAll(deeds)) {
                assertThat(deed.get().line()).isPresent();
            }
            assertThat(((Article) archive.current(id).orElseThrow().document()).title().text())
                    .isEqualTo("T" + "+".repeat(DEEDS));
            assertThat(archive.position()).isEqualTo(DEEDS + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedOrNothingLeavesNoTrace(Databases databases) {
        try (Database database = databases.open(folder)) {
            Archive archive = new Archive(database, Clock.systemUTC());
            assertThat(archive.decide("anna", "none", (_, _) -> Decision.nothing("so already")))
                    .isEqualTo(new Archive.Decided("so already", java.util.Optional.empty()));
            assertThatThrownBy(() ->
                            archive.decide(
                                    "anna",
                                    "none",
                                    (_, ids) -> {
                                        ids.get();
                                        throw new Refusal("No.", "Do something else.");
                                    }))
                    .hasMessage("No. Do something else.");
            assertThat(archive.position()).isZero();
            assertThat(archive.newIds(1)).containsExactly(new Id(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAddressIsFoundWhereItStandsOrStoodAndFollowsRedaction(Databases databases) {
        try (Database database = databases.open(folder)) {
            Archive archive = new Archive(database, Clock.systemUTC());
            Id id = archive.newIds(1).getFirst();
            Article article =
                    Samples.article("Jane Roe")
                            .at(new Address("/праця/jane-roe/"), List.of("/?p=1", "/old/"));
            archive.save("anna", "save", ".", List.of(Saving.of(id, article)));
            for (String path : List.of("/праця/jane-roe/", "/?p=1", "/old/")) {
                assertThat(claiming(archive, path)).as(path).containsExactly(id);
            }
            assertThat(claiming(archive, "/праця/")).isEmpty();
            assertThat(archive.<List<Revision>>look(present -> present.below("/праця/"))).hasSize(1);
            assertThat(archive.<List<Revision>>look(present -> present.endingIn("/jane-roe/")))
                    .hasSize(1);
            assertThat(archive.<List<Revision>>look(present -> present.endingIn("/jane_roe/")))
                    .isEmpty();
            archive.redaction()
                    .replace("a", "Asked.", List.of(new Redaction.Replacement("jane-roe", "n-n")));
            assertThat(claiming(archive, "/праця/jane-roe/")).isEmpty();
            assertThat(claiming(archive, "/праця/n-n/")).containsExactly(id);
            archive.save("anna", "save", ".", List.of(Saving.of(id, Samples.article("Else"))));
            assertThat(claiming(archive, "/old/")).isEmpty();
            assertThat(claiming(archive, "/else/")).containsExactly(id);
        }
    }

    private static List<Id> claiming(Archive archive, String path) {
        return archive.look(present -> present.claiming(path)).stream().map(Revision::id).toList();
    }
}
