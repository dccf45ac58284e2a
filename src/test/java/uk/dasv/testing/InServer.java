package uk.dasv.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs inside the application server, in the deployed program, with its beans
 * injected. With {@code @RunAsClient} beside it, the test stays outside and talks to the server
 * through {@link Visitor}. All such classes share one server and one deployment: what a test
 * changes, the next one finds, so it makes what it needs and asserts nothing about the rest.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ArquillianExtension.class)
public @interface InServer {}
