package uk.dasv.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import uk.dasv.testing.InServer;

/** What a session keeps goes to another instance and still says who is signed in. */
@InServer
class SessionIT {

    @Inject
    private Door door;

    @Inject
    private CurrentUser user;

    @Test
    void whoIsSignedInIsKnownOnTheInstanceThatTakesOver() throws Exception {
        SignedIn here = door.enterAsSample("board" + Door.TRY_DOMAIN);
        user.leave();

        SignedIn there = (SignedIn) carried(here);
        user.become(there.personId(), there.bodyId());

        assertThat(user.require().name()).isEqualTo("Governance Board chair");
        assertThat(user.require().grants()).extracting(Grant::code).containsExactly("GB");
    }

    private static Object carried(Object kept) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(kept);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
