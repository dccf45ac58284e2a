package uk.dasv.testing;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.spi.client.deployment.AutomaticDeployment;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian about the one server and the one deployment that all tests share. */
public class ServerExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, SharedServer.class);
        builder.service(AutomaticDeployment.class, TestedProgram.class);
    }
}
