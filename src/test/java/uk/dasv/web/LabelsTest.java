package uk.dasv.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Enumerated;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void everyConstantThatIsStoredHasALabel() {
        Labels labels = new Labels();
        labels.load();

        Stream<String> missing = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("uk.dasv").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.isAnnotatedWith(Enumerated.class))
                        .map(field -> field.getRawType())
                        .distinct()
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(constant -> Labels.key((Enum<?>) constant))
                        .filter(key -> !labels.knows(key));

        assertThat(missing).isEmpty();
    }
}
