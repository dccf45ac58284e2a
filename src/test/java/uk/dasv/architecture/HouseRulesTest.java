package uk.dasv.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.BaseEntity;

/** The rules of the house that a machine can hold; each says in its name what it keeps true. */
@AnalyzeClasses(packages = "uk.dasv", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String USE_CASE = "uk.dasv.platform.UseCase";
    private static final String REQUIRES_PERMISSION = "uk.dasv.identity.RequiresPermission";
    private static final String CLOCK = "uk.dasv.platform.ClockProducer";
    private static final int LONGEST_BEAN = 150;

    /**
     * The features in the order in which they may know each other: each knows every step before
     * its own, and none that shares its step.
     */
    private static final List<Set<String>> ORDER = List.of(
            Set.of("platform"),
            Set.of("identity"),
            Set.of("audit"),
            Set.of("governance"),
            Set.of("strategy"),
            Set.of("exceptions"),
            Set.of("plan"),
            Set.of("risk", "performance"),
            Set.of("escalation"),
            Set.of("meeting"),
            Set.of("notification", "reporting"),
            Set.of("home"),
            Set.of("setup"));

    /** What the pages of all features share knows these; the pages of a feature know it. */
    private static final Set<String> KNOWN_TO_SHARED_PAGES = Set.of("platform", "identity");

    @ArchTest
    static final ArchRule featuresKnowOnlyThoseBeforeThem = classes().should(keepTheOrder());

    @ArchTest
    static final ArchRule nothingButPagesKnowsPages = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("uk.dasv..web..");

    @ArchTest
    static final ArchRule entitiesNeverReachAPage = noClasses()
            .that()
            .resideInAPackage("uk.dasv..web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule entitiesHaveVerbsAndNoSetters = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(describe(
                    "are stored",
                    type -> type.isAnnotatedWith(Entity.class)
                            || type.isAnnotatedWith(MappedSuperclass.class)
                            || type.isAnnotatedWith(Embeddable.class)))
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule entitiesHaveAnIdentifierAndAVersion =
            classes().that().areAnnotatedWith(Entity.class).should().beAssignableTo(BaseEntity.class);

    @ArchTest
    static final ArchRule onlyTheClockKnowsTheTime =
            noClasses().that().doNotHaveFullyQualifiedName(CLOCK).should(callMethodWhere(asksForTheTime()));

    @ArchTest
    static final ArchRule onlyTheClockMakesToday =
            noClasses().that().doNotHaveFullyQualifiedName(CLOCK).should().callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule everyUseCaseIsPublicAndDeclaresItsPermission =
            methods().that(areUseCases()).should(declareAPermission()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule noVagueNames = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule theSessionHoldsNoBean = noClasses().should().beAnnotatedWith(SessionScoped.class);

    @ArchTest
    static final ArchRule theSessionHoldsNoProducedField = noFields().should().beAnnotatedWith(SessionScoped.class);

    @ArchTest
    static final ArchRule theSessionHoldsNoProducedValue = noMethods().should().beAnnotatedWith(SessionScoped.class);

    /** A final method of such a bean would stop the start of the server, and only there. */
    @ArchTest
    static final ArchRule beansCanBeProxied = noMethods()
            .that()
            .areNotPrivate()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(describe(
                    "are beans behind a proxy",
                    type -> type.isAnnotatedWith(ApplicationScoped.class)
                            || type.isAnnotatedWith(RequestScoped.class)
                            || type.isAnnotatedWith(ViewScoped.class)))
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @Test
    void everyPackageSaysWhatItIsForWhatItDependsOnAndItsEvents() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(Path.of("src", "main", "java"))) {
            for (Path folder : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
                if (hasClasses(folder) && !tells(folder.resolve("package-info.java"))) {
                    silent.add(folder.toString());
                }
            }
        }
        assertThat(silent)
                .as("packages whose package-info does not say purpose, dependencies and events")
                .isEmpty();
    }

    private static boolean hasClasses(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        }
    }

    private static boolean tells(Path packageInfo) throws IOException {
        if (!Files.exists(packageInfo)) {
            return false;
        }
        String said = Files.readString(packageInfo).replaceAll("[\\s*]+", " ");
        return said.matches("(?s).*\\. Depends on .*")
                && (said.contains("no events") || said.matches("(?s).*(Fires|Observes) .*"));
    }

    @Test
    void everyPageBeanFitsOnAFewScreens() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".java")
                        && file.getParent().getFileName().toString().equals("web")) {
                    int lines = Files.readAllLines(file).size();
                    if (lines > LONGEST_BEAN) {
                        tooLong.add(file.getFileName() + " has " + lines + " lines");
                    }
                }
            }
        }
        assertThat(tooLong).as("longer than %s lines", LONGEST_BEAN).isEmpty();
    }

    private static ArchCondition<JavaClass> keepTheOrder() {
        Map<String, Set<String>> known = new HashMap<>();
        Set<String> before = new LinkedHashSet<>();
        for (Set<String> step : ORDER) {
            step.forEach(feature -> known.put(feature, Set.copyOf(before)));
            before.addAll(step);
        }
        known.put("web", KNOWN_TO_SHARED_PAGES);
        return new ArchCondition<>("know only features that come before their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = feature(type).orElse("");
                if (!known.containsKey(own)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no feature of the order"));
                    return;
                }
                boolean page = type.getPackageName().endsWith(".web");
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    Optional<String> other = feature(dependency.getTargetClass());
                    if (other.isPresent()
                            && !other.get().equals(own)
                            && !known.get(own).contains(other.get())
                            && !(page && other.get().equals("web"))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The feature of a class, or nothing when it is not ours. */
    private static Optional<String> feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("uk.dasv.")) {
            return Optional.empty();
        }
        return Optional.of(name.substring("uk.dasv.".length()).split("\\.")[0]);
    }

    private static DescribedPredicate<JavaMethodCall> asksForTheTime() {
        return describe("ask the machine for the time instead of the injected clock", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
            if (owner.equals("java.time.Clock")) {
                return method.startsWith("system") || method.startsWith("tick");
            }
            if (owner.startsWith("java.time.") && method.equals("now")) {
                return parameters.isEmpty() || !parameters.get(0).getName().equals("java.time.Clock");
            }
            return owner.equals("java.lang.System") && method.equals("currentTimeMillis");
        });
    }

    private static DescribedPredicate<JavaMethod> areUseCases() {
        return describe(
                "are use cases",
                method -> method.isAnnotatedWith(USE_CASE)
                        || method.getOwner().isAnnotatedWith(USE_CASE)
                                && method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static ArchCondition<JavaMethod> declareAPermission() {
        return new ArchCondition<>("be public and declare their permission") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean open = method.getModifiers().contains(JavaModifier.PUBLIC);
                boolean permitted = method.isAnnotatedWith(REQUIRES_PERMISSION)
                        || method.getOwner().isAnnotatedWith(REQUIRES_PERMISSION);
                if (!open || !permitted) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + (permitted ? " is not public" : " declares no permission")));
                }
            }
        };
    }
}
