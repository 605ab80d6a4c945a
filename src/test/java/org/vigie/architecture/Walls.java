package org.vigie.architecture;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the architecture for the packages below a base package, so that the same rules hold the product and catch a breach. */
final class Walls {
    private static final List<String> LEAVES = List.of("i18n", "crypto", "files");

    private final String base;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    Walls(String base) {
        this.base = base;
        rules.put("domain is pure", noClasses()
                .that(resideInAnyPackage(below("domain")))
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(concat(below("domain"), "java..", "org.jspecify..")))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")));
        rules.put("leaves stand alone", noClasses()
                .that(resideInAnyPackage(LEAVES.stream().map(leaf -> base + "." + leaf + "..").toArray(String[]::new)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(base + "..").and(
                        resideOutsideOfPackages(LEAVES.stream().map(leaf -> base + "." + leaf + "..").toArray(String[]::new)))));
        mayUse("application", "domain");
        mayUse("cli", "application", "domain", "i18n");
        mayUse("desktop", "application", "domain", "i18n");
        for (String adapter : List.of("expression", "templates", "storage", "exchange", "report")) {
            mayUse(adapter, "application.port", "domain", "i18n", "crypto", "files");
        }
        only("JavaFX", List.of("javafx.."), "desktop", "launcher");
        only("SQL", List.of("java.sql..", "javax.sql..", "org.h2..", "org.jdbi..", "org.flywaydb.."), "storage");
        only("Apache POI", List.of("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans.."), "report");
        only("Jackson", List.of("tools.jackson..", "com.fasterxml.."), "templates", "exchange", "storage");
        only("dev.cel", List.of("dev.cel.."), "expression");
        only("picocli", List.of("picocli.."), "cli");
        only("Bouncy Castle", List.of("org.bouncycastle.."), "crypto");
        rules.put("no network", noClasses().should().dependOnClassesThat(resideInAnyPackage("java.net.http.."))
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.Socket")
                .orShould().callMethodWhere(target(name("openConnection")))
                .orShould().callMethodWhere(target(name("openStream"))));
        rules.put("view models know no scene", noClasses()
                .that().haveSimpleNameEndingWith("ViewModel").should().dependOnClassesThat(resideInAnyPackage("javafx.scene..")));
        rules.put("nothing prints", noClasses()
                .that(resideOutsideOfPackages(base + ".cli.."))
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err"));
        rules.put("the default locale stays", noClasses().should().callMethodWhere(
                target(name("setDefault")).and(target(owner(name("java.util.Locale"))))));
        rules.put("no stack trace is printed", noClasses().should().callMethodWhere(target(name("printStackTrace"))));
        rules.put("no mutable static state", fields().that().areStatic().should(beConstant()));
        rules.put("no cycles", slices().matching(base + ".(**)").should().beFreeOfCycles());
    }

    Map<String, ArchRule> rules() {
        return rules;
    }

    private String[] below(String... packages) {
        return Arrays.stream(packages).map(each -> base + "." + each + "..").toArray(String[]::new);
    }

    private static String[] concat(String[] first, String... more) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private void mayUse(String room, String... others) {
        String[] allowed = concat(below(others), base + "." + room + "..");
        rules.put(room + " points the right way", noClasses()
                .that(resideInAnyPackage(below(room)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(base + "..").and(resideOutsideOfPackages(allowed))));
    }

    private void only(String what, List<String> libraries, String... rooms) {
        rules.put("only " + String.join(", ", rooms) + " knows " + what, noClasses()
                .that(resideOutsideOfPackages(below(rooms)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries.toArray(String[]::new))));
    }

    /** Final, and of no type whose content changes; arrays are constants by the habit of not writing to them. */
    private static ArchCondition<JavaField> beConstant() {
        return new ArchCondition<>("be constant") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
                boolean growing = field.getRawType().isAssignableTo(java.util.concurrent.ConcurrentMap.class)
                        || field.getRawType().getName().matches("java\\.util\\.(Hash|Tree|LinkedHash)(Map|Set)|java\\.util\\.ArrayList");
                events.add(new SimpleConditionEvent(field, isFinal && !growing, field.getFullName() + " is static and can change"));
            }
        };
    }
}
