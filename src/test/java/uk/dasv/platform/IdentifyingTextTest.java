package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dasv.platform.IdentifyingText.Finding;
import uk.dasv.platform.IdentifyingText.Kind;

class IdentifyingTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ring her on 07700 900123 after six | PHONE_NUMBER | 07700 900123",
                "landline 01332 496 012. | PHONE_NUMBER | 01332 496 012",
                "+44 7700 900 456 | PHONE_NUMBER | +44 7700 900 456",
                "moved to DE7 8LN last week | POSTCODE | DE7 8LN",
                "in SW1A1AA | POSTCODE | SW1A1AA",
                "NHS 943 476 5919 | NHS_NUMBER | 943 476 5919",
                "QQ is not, AB 12 34 56 C is | NATIONAL_INSURANCE_NUMBER | AB 12 34 56 C",
                "DOB 3/4/1988 | DATE_OF_BIRTH | DOB 3/4/1988",
                "she was born on 3 April 1988 | DATE_OF_BIRTH | born on 3 April 1988",
                "write to somebody@example.org | EMAIL_ADDRESS | somebody@example.org",
                "The victim named Jane told us | NAMED_PERSON | victim named Jane",
                "the perpetrator is called O’Hara | NAMED_PERSON | perpetrator is called O’Hara",
                "the child’s name is Łukasz | NAMED_PERSON | child’s name is Łukasz"
            })
    void findsWhatIdentifiesSomebody(String text, Kind kind, String words) {
        assertThat(IdentifyingText.in(text)).containsExactly(new Finding(kind, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Helplines 08000 198 668 and 0808 2000 247, Victim Support 0808 1689 111, emergency 999",
                "ERE-PROT-07 is due 12 November 2026, 65 % done; ESC-12 waits 31 days",
                "Met on 3/11/2026 and 10.11.2026 with 14 partners, £1,250,000 over 2026–2029",
                "943 476 5918 is a number of ten digits that checks as nothing",
                "The service named Freedom Programme; a victim of domestic abuse; the victim called for help",
                "A new service was born of this work",
                "DASV, DSAAG, MARAC, IDVA: 26 weeks, 2 days, 1 in 8",
                ""
            })
    void leavesOrdinaryWordsAlone(String text) {
        assertThat(IdentifyingText.in(text)).isEmpty();
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(IdentifyingText.in(null)).isEmpty();
    }
}
