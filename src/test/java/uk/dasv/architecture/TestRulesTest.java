package uk.dasv.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.TestMethodOrder;

/** What holds for the tests themselves. */
@AnalyzeClasses(packages = "uk.dasv", importOptions = ImportOption.OnlyIncludeTests.class)
class TestRulesTest {

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nobodyPrints =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule noTestIsSwitchedOff = noClasses().should().beAnnotatedWith(Disabled.class);

    @ArchTest
    static final ArchRule noOrderBetweenTests = noClasses().should().beAnnotatedWith(TestMethodOrder.class);
}
