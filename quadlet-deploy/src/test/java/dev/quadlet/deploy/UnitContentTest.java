package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitContentTest {

    private static UnitContent of(String... files) {
        return UnitContent.of("container", List.of(files));
    }

    private static void assertSame(String one, String other) {
        assertThat(of(one)).isEqualTo(of(other));
        assertThat(of(one).digest()).isEqualTo(of(other).digest());
    }

    private static void assertDiffers(String one, String other) {
        assertThat(of(one)).isNotEqualTo(of(other));
        assertThat(of(one).digest()).isNotEqualTo(of(other).digest());
    }

    @Test
    void quotesCommentsAndOrderOfKeysMakeNoDifference() {
        assertSame(
                "[Container]\nImage=x\nEnvironment=\"A=1\" B=2\n",
                "# hello\n[Container]\nEnvironment=A=1 'B=2'\n\nImage=\"x\"\n");
        assertSame("[Container]\nExec=a \\\n  b\n", "[Container]\nExec=a b\n");
    }

    @Test
    void descriptionDocumentationInstallAndForeignSectionsMakeNoDifference() {
        assertSame(
                "[Unit]\nDescription=a\nDocumentation=man:a\n[Container]\nImage=x\n[Install]\nWantedBy=a.target\n",
                "[Container]\nImage=x\n[X-Mine]\nA=b\n");
    }

    @Test
    void valuesAndTheirOrderMakeADifference() {
        assertDiffers("[Container]\nImage=x\n", "[Container]\nImage=y\n");
        assertDiffers("[Container]\nDNS=1.1.1.1\nDNS=9.9.9.9\n", "[Container]\nDNS=9.9.9.9\nDNS=1.1.1.1\n");
        assertDiffers("[Container]\nExec=a b\n", "[Container]\nExec=\"a b\"\n");
        assertDiffers("[Unit]\nAfter=a\n", "[Service]\nAfter=a\n");
    }

    @Test
    void dropInsComeBehindTheFile() {
        assertThat(of("[Container]\nImage=x\n", "[Container]\nImage=y\n"))
                .isEqualTo(of("[Container]\nImage=x\nImage=y\n"));
    }

    @Test
    void emptyLineClearsWords() {
        assertThat(of("[Unit]\nRequires=a.service b.service\nRequires=\nRequires=c.service\n")
                        .words("Unit", "Requires"))
                .containsExactly("c.service");
    }

    @Test
    void dependenciesAreOneSortedLineWhereTheyAreComparedWithThoseOfOthers() {
        UnitContent one = of("[Unit]\nAfter=db.container a.service\n");
        UnitContent other = of("[Unit]\nAfter=a.service\nAfter=db.service\n");
        assertThat(one.withDependencies(name -> name.equals("db.container") ? "db.service" : name))
                .isEqualTo(other.withDependencies(name -> name));
    }
}
