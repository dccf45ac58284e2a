package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {

    /** Enums that no page ever shows, each with why. */
    private static final Set<String> NEVER_SHOWN = Set.of(
            // a step of the program's own thinking
            "ActionMark.Part",
            "ActionSort",
            "KnownConstraint",
            "Cell.Note",
            "CellFormats.Kind",
            "ImportJob.Stage",
            "ImportKind",
            "MeetingPlanned.What",
            "NotSent.Meaning",
            "Permission.Side",
            "RatingRule",
            "Relation",
            "RiskMark.Part",
            "RiskSort",
            "SampleCourse",
            "SignInEvent.Kind",
            "Verdict",
            // named in the audit of a refusal as it is named in the table of rights
            "Permission",
            // what a step asks for and what a file is, never shown as such
            "ActionStep.Asks",
            "ListDownload.Format",
            // words of the strategy's files, which people write and read there
            "BodiesText.Kind",
            "BodiesText.LinkKind",
            "MeasuresText.Polarity",
            "MeasuresText.Unit",
            "RiskText.Kind",
            "ServicesText.RiskLevel");

    private final Labels labels = new Labels();

    @Test
    void everyConstantHasALabelUnlessNobodyEverSeesIt() {
        labels.load();

        Stream<String> missing = ENUMS.stream()
                .filter(type -> !NEVER_SHOWN.contains(name(type)))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> Labels.key((Enum<?>) constant))
                .filter(key -> !labels.knows(key));

        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsNeverShownIsThereAndHasNoLabels() {
        labels.load();

        assertThat(ENUMS.stream().map(LabelsTest::name).toList()).containsAll(NEVER_SHOWN);
        assertThat(ENUMS.stream()
                        .filter(type -> NEVER_SHOWN.contains(name(type)))
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(constant -> Labels.key((Enum<?>) constant))
                        .filter(labels::knows))
                .as("labels of what no page shows")
                .isEmpty();
    }

    private static final List<Class<?>> ENUMS = enumsOfTheProgram();

    private static List<Class<?>> enumsOfTheProgram() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("uk.dasv").stream()
                        .filter(JavaClass::isEnum)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(Class::isEnum)
                        .toList();
    }

    private static String name(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
    }
}
