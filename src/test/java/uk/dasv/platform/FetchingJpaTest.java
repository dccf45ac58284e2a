package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.OnDatabase;

class FetchingJpaTest extends OnDatabase {

    @Test
    void nothingThatAnEntityRefersToIsLoadedBeforeItIsAskedFor() {
        List<String> eager = JpaHelper.getServerSession(em.getEntityManagerFactory()).getDescriptors().values().stream()
                .flatMap(descriptor -> descriptor.getMappings().stream())
                .filter(ForeignReferenceMapping.class::isInstance)
                .map(ForeignReferenceMapping.class::cast)
                .filter(mapping -> !mapping.usesIndirection())
                .map(mapping ->
                        mapping.getDescriptor().getJavaClass().getSimpleName() + "." + mapping.getAttributeName())
                .toList();
        assertThat(eager).as("loaded together with its owner").isEmpty();
    }
}
