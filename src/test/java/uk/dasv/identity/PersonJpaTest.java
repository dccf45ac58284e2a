package uk.dasv.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.OnDatabase;

class PersonJpaTest extends OnDatabase {

    @Test
    void keepsTheInstantAtWhichAPasswordWasChosen() {
        Instant chosen = Instant.parse("2026-07-01T12:34:56.123456Z");
        Person person = new Person("Lead of a DSAAG", "lead@example.org", null, false);
        person.choosePassword("hash", chosen);
        em.persist(person);
        flushAndClear();

        assertThat(em.find(Person.class, person.getId()).getPasswordSetAt()).isEqualTo(chosen);
    }

    @Test
    void keepsNamesInEveryScript() {
        String name = "Zoë Łukasz 🐝 مريم";
        Person person = new Person(name, "zoe@example.org", null, false);
        em.persist(person);
        flushAndClear();

        assertThat(em.find(Person.class, person.getId()).getName()).isEqualTo(name);
    }
}
