package uk.dasv.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.governance.Body;
import uk.dasv.governance.PartnershipQueries;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.performance.MeasureQueries;
import uk.dasv.performance.ObservedRow;
import uk.dasv.platform.ClockProducer;
import uk.dasv.platform.LoadMarks;
import uk.dasv.platform.SchemaMigration;
import uk.dasv.platform.Transactions;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskState;
import uk.dasv.strategy.PublicFacts;
import uk.dasv.strategy.StrategyDetail;
import uk.dasv.strategy.StrategyQueries;
import uk.dasv.strategy.StrategyStatement;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.TestDatabase;

/** What a fresh database of either kind starts from: the whole strategy, in one transaction, once. */
class StrategyLoaderJpaTest {

    private static final List<String> OURS =
            List.of("db.url", "db.user", "db.password", "dasv.strategy", "dasv.sample");

    private final Map<String, String> settings = new HashMap<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-07-02T11:00:00Z"), ClockProducer.LONDON);

    @TempDir
    private Path folder;

    private DataSource source;
    private EntityManagerFactory factory;
    private EntityManager em;

    @BeforeEach
    void keepSettings() {
        OURS.forEach(name -> settings.put(name, System.getProperty(name)));
    }

    @AfterEach
    void restore() {
        if (em != null) {
            em.close();
            factory.close();
        }
        settings.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyFactIsInTheDatabaseAndTheFourteenRisksAreNotScored(TestDatabase database) throws Exception {
        freshly(database);

        loader().loadOnce();

        List<Risk> risks = em.createQuery("SELECT r FROM Risk r ORDER BY r.reference", Risk.class)
                .getResultList();
        assertThat(risks).hasSize(14).allSatisfy(risk -> {
            assertThat(risk.getCurrentScore()).isNull();
            assertThat(risk.getCurrentBand()).isNull();
            assertThat(risk.getState()).isEqualTo(RiskState.PROPOSED);
        });
        assertThat(count("assessment")).isZero();
        assertThat(risks)
                .filteredOn(risk -> risk.getReference().equals("R-PROT-08"))
                .singleElement()
                .satisfies(risk -> {
                    assertThat(risk.getCause()).isEqualTo("Data-protection law, which was then the new GDPR");
                    assertThat(risk.getEvent()).isEqualTo("A breach of that law");
                    assertThat(risk.getConsequence()).isEqualTo("Damage to reputation");
                });
        services();
        measures();
        bodies();
        publicFacts();
    }

    private void services() throws Exception {
        StrategyDetail shown = with(new StrategyQueries()).present();
        assertThat(shown.services())
                .filteredOn(s -> "Sexual violence".equals(s.heading()))
                .hasSize(6);
        assertThat(shown.services())
                .filteredOn(s -> s.name().equals("IDVA team"))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.fundedUntil()).isEqualTo(LocalDate.of(2019, 3, 31));
                    assertThat(s.fundingNote()).isEqualTo("Funding secured only until March 2019");
                });
        assertThat(shown.statements())
                .filteredOn(s -> s.kind() == StrategyStatement.Kind.NOTE)
                .extracting(StrategyDetail.Statement::words)
                .contains(
                        "Multi-Agency Risk Assessment Conference (MARAC), governed by the Domestic Abuse and Sexual"
                                + " Violence Governance Board: agencies meet about one high-risk victim. It is"
                                + " operational, and its cases are never recorded here",
                        "Sexual assault referral centre (SARC), governed by the Domestic Abuse and Sexual Violence"
                                + " Governance Board");
    }

    private void measures() throws Exception {
        assertThat(with(new MeasureQueries()).observed())
                .filteredOn(row -> row.breakdown() != null)
                .extracting(ObservedRow::characteristic, ObservedRow::breakdown, ObservedRow::endsOn)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Sex", "Women", LocalDate.of(2016, 3, 31)),
                        org.assertj.core.api.Assertions.tuple("Sex", "Men", LocalDate.of(2016, 3, 31)));
    }

    private void bodies() throws Exception {
        List<PartnershipQueries.BodyText> bodies =
                with(new PartnershipQueries()).partnership();
        assertThat(bodies)
                .filteredOn(b -> b.kind() == Body.Kind.GOVERNANCE_BOARD)
                .singleElement()
                .satisfies(board -> {
                    assertThat(board.scrutinisedBy())
                            .containsExactly(
                                    "Derby and Derbyshire Safeguarding Adults Boards",
                                    "Derby and Derbyshire Safeguarding Children Boards");
                    assertThat(board.linkedUpwardsTo())
                            .containsExactly(
                                    "Derby Safer Communities Executive",
                                    "Derbyshire Criminal Justice Board",
                                    "Derbyshire Safer Communities Board");
                    assertThat(board.area()).isNull();
                });
        assertThat(bodies)
                .filteredOn(b -> b.name().equals("Derby Safer Communities Executive"))
                .extracting(PartnershipQueries.BodyText::area)
                .containsExactly("Derby City");
    }

    private void publicFacts() throws Exception {
        PublicFacts facts = with(new PublicFacts());
        assertThat(facts.areas())
                .containsExactly(
                        new StrategyDetail.Place("Derby City", 248_700, 2011),
                        new StrategyDetail.Place("Derbyshire County", 769_686, 2011));
        assertThat(facts.numbersToCall())
                .filteredOn(StrategyDetail.Contact::emergency)
                .extracting(StrategyDetail.Contact::phone)
                .containsExactly("999");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSecondStartChangesNothing(TestDatabase database) throws Exception {
        freshly(database);
        loader().loadOnce();
        Map<String, List<String>> first = everything();

        loader().loadOnce();

        assertThat(first.get("outcome")).hasSize(3);
        assertThat(everything()).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aFaultHalfWayLeavesNothing(TestDatabase database) throws Exception {
        freshly(database);
        Map<String, List<String>> before = everything();
        StrategyLoader loader = loader();
        loader.audit = new AuditTrail() {
            @Override
            public void recordByTracker(AuditEvent event, SubjectKind kind, String reference, String reason) {
                em.flush();
                throw new IllegalStateException("the disk is full");
            }
        };

        assertThatThrownBy(loader::loadOnce).hasMessage("the disk is full");

        assertThat(everything()).isEqualTo(before);
        // and the next start begins anew
        loader().loadOnce();
        assertThat(count("outcome")).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void loadsAnotherPartnershipsFolderWithTextsAsLongAsTheirColumns(TestDatabase database) throws Exception {
        freshly(database);
        System.setProperty("dasv.strategy", FullestStrategy.write(folder, null).toString());

        loader().loadOnce();

        assertThat(count("outcome")).isEqualTo(1);
        assertThat(count("body")).isEqualTo(3);
        assertThat(count("risk")).isEqualTo(1);
        assertThat(em.createQuery("SELECT o.name FROM Outcome o", String.class).getSingleResult())
                .hasSize(80);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aBrokenFileLoadsNothing(TestDatabase database) throws Exception {
        freshly(database);
        Map<String, List<String>> before = everything();
        new StrategyFolder(folder).replacing("risks.yaml", "outcome: SAFE", "outcome: PREX");
        System.setProperty("dasv.strategy", folder.toString());

        assertThatExceptionOfType(BrokenStrategyFile.class)
                .isThrownBy(() -> loader().loadOnce())
                .withMessage("risks.yaml, line 4: outcome \"PREX\" is not one of SAFE, WELL");

        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sampleDataIsNotMixedWithRealPeople(TestDatabase database) throws Exception {
        freshly(database);
        loader().loadOnce();
        em.getTransaction().begin();
        em.persist(new Person("The first administrator", "first@example.org", null, true));
        em.getTransaction().commit();
        Map<String, List<String>> before = everything();
        System.setProperty("dasv.sample", "true");
        SampleData sample = new SampleData();
        sample.em = em;
        sample.marks = with(new LoadMarks());
        sample.transactions = transactions();

        assertThatThrownBy(sample::loadOnce)
                .hasMessageStartingWith("DASV_SAMPLE is true, but 1 real person is in this database already")
                .hasMessageContaining("Start without DASV_SAMPLE, or with an empty database");

        assertThat(everything()).isEqualTo(before);
    }

    private void freshly(TestDatabase database) {
        source = database.freshDataSource();
        SchemaMigration.flyway(source).migrate();
        factory = OnDatabase.open(source);
        em = factory.createEntityManager();
    }

    private StrategyLoader loader() throws Exception {
        StrategyLoader loader = new StrategyLoader();
        loader.em = em;
        loader.clock = clock;
        loader.marks = with(new LoadMarks());
        loader.transactions = transactions();
        AuditTrail trail = with(new AuditTrail());
        set(trail, "clock", clock);
        loader.audit = trail;
        return loader;
    }

    /** Transactions as the server makes them: all or nothing. */
    private Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T required(Callable<T> work) throws Exception {
                em.getTransaction().begin();
                try {
                    T result = work.call();
                    em.getTransaction().commit();
                    return result;
                } finally {
                    if (em.getTransaction().isActive()) {
                        em.getTransaction().rollback();
                    }
                    em.clear();
                }
            }
        };
    }

    /** The bean as the server would give it, reading and writing this test's database. */
    private <T> T with(T bean) throws Exception {
        set(bean, "em", em);
        return bean;
    }

    private static void set(Object bean, String field, Object value) throws Exception {
        Field place = bean.getClass().getDeclaredField(field);
        place.setAccessible(true);
        place.set(bean, value);
    }

    private int count(String table) throws SQLException {
        return everything().get(table).size();
    }

    /** Every row of every table of the program. */
    private Map<String, List<String>> everything() throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = source.getConnection();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                tables.put(table.toLowerCase(java.util.Locale.ROOT), rows(connection, table));
            }
        }
        return tables;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1")) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                rows.add(String.join(" | ", values.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }
}
