package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody can sign in, or lock others out, under an address they only claim. */
class CallerTest {

    private static final Set<String> PROXIES = Set.of("127.0.0.1", "10.0.0.2");

    @Test
    void whatAStrangerForwardsIsNotHeard() {
        assertThat(Caller.address("203.0.113.9", List.of("198.51.100.1"), PROXIES))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void whatOurProxyForwardsIsHeard() {
        assertThat(Caller.address("127.0.0.1", List.of("203.0.113.9"), PROXIES)).isEqualTo("203.0.113.9");
    }

    @Test
    void whatStandsBeforeTheFirstAddressThatIsNotOursCanBeMadeUp() {
        assertThat(Caller.address("127.0.0.1", List.of("198.51.100.1, 203.0.113.9, 10.0.0.2"), PROXIES))
                .isEqualTo("203.0.113.9");
        assertThat(Caller.address("127.0.0.1", List.of("127.0.0.1", "203.0.113.9"), PROXIES))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void aRequestWithoutTheHeaderComesFromItsPeer() {
        assertThat(Caller.address("127.0.0.1", List.of(), PROXIES)).isEqualTo("127.0.0.1");
        assertThat(Caller.address("203.0.113.9", List.of("", " , "), PROXIES)).isEqualTo("203.0.113.9");
    }

    @Test
    void allAddressesOfOneNetworkAreOne() {
        assertThat(Caller.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Caller.network("2001:DB8:1:2::9"))
                .isNotEqualTo(Caller.network("2001:db8:1:3::9"));
    }

    @Test
    void whatIsNoAddressOfVersionSixStaysAsItIs() {
        assertThat(Caller.network("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(Caller.network("::ffff:203.0.113.9")).isEqualTo("203.0.113.9");
        for (String other : new String[] {"", "unknown", "host.example.org:80", "fe80::1%eth0", "1:2", ":::"}) {
            assertThat(Caller.network(other)).isEqualTo(other);
        }
    }
}
