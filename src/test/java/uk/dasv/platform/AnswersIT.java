package uk.dasv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InServer;
import uk.dasv.testing.Visitor;

@InServer
@RunAsClient
class AnswersIT {

    private final Visitor visitor = new Visitor();

    @Test
    void theFirstPageAnswersOrSendsToTheSignIn() {
        assertThat(visitor.get("/").statusCode()).isIn(200, 302, 303);
    }

    @Test
    void anAddressThatDoesNotExistIsNotFound() {
        assertThat(visitor.get("/no-such-page").statusCode()).isIn(302, 303, 404);
    }
}
