package org.standfirst.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnlyOneCallsOutTest {
    private final JavaClasses house =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.standfirst");

    private static final DescribedPredicate<JavaClass> OUTGOING =
            DescribedPredicate.describe(
                    "Outgoing",
                    type -> type.getName().matches("org\\.standfirst\\.web\\.Outgoing(\\$.*)?"));

    @Test
    void noOtherClassOpensAConnection() {
        Set<String> means =
                Set.of(
                        "java.net.Socket",
                        "java.net.DatagramSocket",
                        "java.net.MulticastSocket",
                        "java.net.URLConnection",
                        "java.net.HttpURLConnection",
                        "javax.net.SocketFactory",
                        "javax.net.ssl.SSLSocketFactory",
                        "javax.net.ssl.SSLSocket",
                        "javax.net.ssl.HttpsURLConnection",
                        AsynchronousSocketChannel.class.getName(),
                        DatagramChannel.class.getName());
        noClasses()
                .that(DescribedPredicate.not(OUTGOING))
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "open connections", type -> means.contains(type.getName())))
                .orShould()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "java.net.http..",
                                "org.eclipse.jetty.client..",
                                "org.eclipse.jetty.http2.client.."))
                .because("every outgoing call goes past the address table")
                .check(house);
    }

    @Test
    void noOtherClassFollowsAUrlOrCallsAPort() {
        DescribedPredicate<JavaAccess<?>> url =
                DescribedPredicate.describe(
                        "follow a java.net.URL",
                        access -> {
                            AccessTarget target = access.getTarget();
                            return target.getOwner().getName().equals("java.net.URL")
                                    && Set.of("openConnection", "openStream", "getContent")
                                            .contains(target.getName());
                        });
        // The command line may speak to the running house through a socket that is a file.
        DescribedPredicate<JavaAccess<?>> channel =
                DescribedPredicate.describe(
                        "connect a SocketChannel outside cli",
                        access ->
                                access.getTarget().getOwner().isEquivalentTo(SocketChannel.class)
                                        && Set.of("open", "connect")
                                                .contains(access.getTarget().getName())
                                        && !access.getOriginOwner()
                                                .getPackageName()
                                                .startsWith("org.standfirst.cli"));
        noClasses()
                .that(DescribedPredicate.not(OUTGOING))
                .should()
                .accessTargetWhere(url)
                .orShould()
                .accessTargetWhere(channel)
                .because("every outgoing call goes past the address table")
                .check(house);
    }
}
