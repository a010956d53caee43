package org.standfirst;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds the rooms to what they say of themselves. A bad house in `badhouse` shows that it would notice.
class RoomsTest {
    private static final House HOUSE = House.standfirst();
    private static final House BAD = House.of("org.standfirst.badhouse");

    @Test
    void everyPackageIsARoom() {
        assertThat(HOUSE.unmarked()).isEmpty();
    }

    @Test
    void aRoomUsesOnlyRoomsThatItNames() {
        assertThat(HOUSE.undeclared()).isEmpty();
    }

    @Test
    void aRoomNamesOnlyRoomsBelowIt() {
        assertThat(HOUSE.misnamed(MapTest.order())).isEmpty();
    }

    @Test
    void noRoomComesBackToItself() {
        slices().matching("org.standfirst.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(HOUSE.classes());
    }

    @Test
    void everyRoomKeepsToWhatIsItsOwn() {
        assertThat(Manners.faults(HOUSE)).isEmpty();
    }

    @Test
    void anUnmarkedPackageIsNamedWithTheCure() {
        assertThat(BAD.unmarked())
                .containsExactly(
                        "The package org.standfirst.badhouse.shed is not marked: give it a package-info.java with a @Room that says in one sentence what it is for and names the rooms it uses.");
    }

    @Test
    void aSilentDependencyIsNamedWithTheCure() {
        assertThat(BAD.undeclared())
                .containsExactly(
                        "cellar uses shed (Stairs.java, line 13), but does not name it: add \"shed\" to the uses in org/standfirst/badhouse/cellar/package-info.java, or do without.");
    }

    @Test
    void aNameThatLeadsNowhereOrUpwardsIsNamedWithTheCure() {
        assertThat(BAD.misnamed(List.of("attic", "cellar", "yard")))
                .containsExactly(
                        "attic names basement, and there is no such room: correct the name, or take it out.",
                        "attic names yard, but uses nothing of it: take the name out.",
                        "cellar names attic, which does not stand below it in the map of ARCHITECTURE.md: turn the dependency round, or move a row of the map.");
    }

    @Test
    void whatOnlySomeRoomsMayDoIsNamedWithTheCure() {
        String where = "org.standfirst.badhouse.attic.Ladder (Ladder.java, line ";
        assertThat(Manners.faults(BAD))
                .containsExactly(
                        where
                                + "18) uses System.out: return the words or log them, and let cli print.",
                        where + "19) uses Instant.now: take a Clock from whoever calls.",
                        where + "23) uses java.util.Date: use java.time.",
                        where
                                + "27) uses XMLInputFactory.newFactory: take a reader from xml, which knows the traps.",
                        where
                                + "31) uses java.sql.Connection: SQL is spoken in database and archive.");
    }
}
