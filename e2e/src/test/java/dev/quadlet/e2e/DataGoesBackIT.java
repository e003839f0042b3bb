package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.Outcome;
import dev.quadlet.deploy.Plan;
import dev.quadlet.model.Fleet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A program whose newer version has migrated its PostgreSQL goes back together with its data, and nothing else does.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DataGoesBackIT {

    private static final Set<String> UNITS = Set.of("ledger.service", "ledger-db.service", "shop-db.service");

    private static TestHost host;
    private static Deploying deploying;
    private static LedgerFleet fleet;

    @BeforeAll
    static void olderVersion() {
        host = TestHost.start("books", "5.4");
        deploying = Deploying.to(host);
        fleet = new LedgerFleet(host.name(), "5.4");
        deploying.apply(fleet.older()).ok();
        write("ledger-db", "INSERT INTO entry VALUES ('written by the older version')");
        write("shop-db", "CREATE TABLE sale (what text); INSERT INTO sale VALUES ('first')");
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    private static String psql(String container, String sql) {
        return host.exec("podman", "exec", "systemd-" + container, "psql", "-U", "postgres", "-qtA", "-c", sql)
                .ok()
                .out();
    }

    private static void write(String container, String sql) {
        psql(container, sql);
    }

    private static Running running() {
        return Running.on(host, "root", UNITS);
    }

    private static Result cli(Fleet desired, String... arguments) {
        return Cli.run(host, desired, arguments);
    }

    @Test
    @Order(1)
    void aPlanSaysWhatIsCopiedAndWhoIsDownMeanwhile() {
        Plan plan = deploying.plan(fleet.newer());
        assertThat(plan.snapshots()).hasSize(1);
        String text = cli(fleet.newer(), "plan").ok().out();
        assertThat(text)
                .contains("Snapshots")
                .contains("volume systemd-ledger-db")
                .contains("ledger-db.service");
        assertThat(text).doesNotContain("shop-db.service");
    }

    @Test
    @Order(2)
    void aBrokenVersionGoesBackWithTheDataThatItHasMigrated() {
        Running before = running();
        deploying.apply(fleet.broken()).is(Outcome.REVERTED);
        assertThat(running().active()).containsExactlyInAnyOrderElementsOf(UNITS);
        assertThat(psql("ledger-db", "SELECT text FROM entry")).isEqualTo("written by the older version\n");
        assertThat(running().units().get("shop-db.service"))
                .isEqualTo(before.units().get("shop-db.service"));
        assertThat(host.sh("ls /var/lib/quadlet/books/aside/*/").out())
                .as("what the broken version has made of it")
                .contains("volume-systemd-ledger-db");
        assertThat(host.sh("ls /var/lib/quadlet/books/snapshots/").out()).isEmpty();
    }

    @Test
    @Order(3)
    void theNewerVersionMigrates() {
        deploying.apply(fleet.newer()).ok();
        host.await(
                FaultHost.PATIENCE,
                () -> psql("ledger-db", "SELECT body FROM entry").equals("written by the older version\n"));
        write("ledger-db", "INSERT INTO entry VALUES ('written by the newer version')");
        write("shop-db", "INSERT INTO sale VALUES ('second')");
    }

    @Test
    @Order(4)
    void aRollbackTakesTheProgramAndItsDataBackAndLeavesTheShop() {
        Running before = running();
        Result result = cli(fleet.newer(), "rollback", "ledger", "--with-data", "--settle", "1");
        assertThat(result.status()).as(result.toString()).isZero();
        assertThat(psql("ledger-db", "SELECT text FROM entry")).isEqualTo("written by the older version\n");
        assertThat(psql("shop-db", "SELECT what FROM sale")).isEqualTo("first\nsecond\n");
        Running after = running();
        assertThat(after.active()).containsExactlyInAnyOrderElementsOf(UNITS);
        assertThat(after.changedSince(before)).containsExactly("ledger-db.service", "ledger.service");
        assertThat(deploying.plan(fleet.older()).isEmpty()).isTrue();
    }

    @Test
    @Order(5)
    void whatWasThereIsNotLostAndCanComeBack() {
        String newer = host.sh("grep -l 17.6 /etc/quadlet/books/generations/*/manifest | tail -n 1 | cut -d/ -f6")
                .ok()
                .out()
                .strip();
        Result result =
                host.sh("sh /etc/quadlet/books/current/bin/quadlet-host rollback ledger --with-data --settle 1 --to "
                        + Integer.parseInt(newer));
        assertThat(result.status()).as(result.toString()).isZero();
        assertThat(psql("ledger-db", "SELECT body FROM entry"))
                .isEqualTo("written by the older version\nwritten by the newer version\n");
        assertThat(psql("shop-db", "SELECT what FROM sale")).isEqualTo("first\nsecond\n");
        assertThat(deploying.plan(fleet.newer()).isEmpty()).isTrue();
    }

    @Test
    @Order(6)
    void withoutASnapshotNothingGoesBackAndItIsSaidOfWhat() {
        Running before = running();
        host.sh("rm -r /var/lib/quadlet/books/snapshots").ok();
        Result result = cli(fleet.newer(), "rollback", "ledger", "--with-data", "--settle", "1");
        assertThat(result.status()).isEqualTo(1);
        assertThat(List.of(result.out(), result.err()))
                .anyMatch(text -> text.contains("no snapshot made after generation")
                        && text.contains("volume systemd-ledger-db"));
        assertThat(running()).isEqualTo(before);
    }
}
