package org.vigie.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.ExchangeFormats.Package;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.UserFault;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;
import org.vigie.i18n.Messages;
import org.vigie.templates.InstalledJson;
import org.vigie.templates.MiniTemplate;
import org.vigie.testing.OlderVersion;
import org.vigie.testing.Packages;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PackageTest {
    private static final CanonicalJson CANONICAL = new CanonicalJson();
    private static final InstalledJson FORM = new InstalledJson();
    private static final Template TEMPLATE = mini();
    private final PackageWriter writer = new PackageWriter(CANONICAL, FORM);
    private final ExchangeFiles files = new ExchangeFiles(FORM);

    @TempDir
    Path folder;

    private Package content = generated(1);
    private Map<String, byte[]> entries = Map.of();

    private static Template mini() {
        try {
            Path root = Files.createTempDirectory("mini");
            try {
                return MiniTemplate.template(root);
            } finally {
                try (Stream<Path> all = Files.walk(root)) {
                    all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Package generated(long seed) {
        return new Packages(new Random(seed), CANONICAL, TEMPLATE).content();
    }

    @Provide
    Arbitrary<Package> packages() {
        return Arbitraries.randomValue(random -> new Packages(random, CANONICAL, TEMPLATE).content());
    }

    @BeforeEach
    void packed() {
        content = generated(1);
        entries = PackageEntries.unzip(writer.bytes(content), "x.vigie");
    }

    @Property(tries = 100)
    void whatWasPackedIsReadAgain(@ForAll("packages") Package given) {
        byte[] bytes = new PackageWriter(CANONICAL, FORM).bytes(given);
        assertThat(new PackageWriter(CANONICAL, FORM).bytes(given)).isEqualTo(bytes);
        assertSame(new PackageReader(CANONICAL, FORM, "x.vigie").read(bytes), given);
    }

    private static void assertSame(Package read, Package given) {
        assertThat(read.assessment()).isEqualTo(given.assessment());
        assertThat(read.template().ref()).isEqualTo(given.template().ref());
        assertThat(FORM.write(read.template())).isEqualTo(FORM.write(given.template()));
        assertThat(read.frozen()).isEqualTo(given.frozen());
        assertThat(read.history()).isEqualTo(given.history());
        assertThat(given.assessment().answers().evidence().keySet()).isNotEmpty().allSatisfy(id ->
                assertThat(read.evidence().read(id)).hasValueSatisfying(bytes ->
                        assertThat(bytes).isEqualTo(given.evidence().read(id).orElseThrow())));
    }

    @Test
    void theVersionsOfTheTemplateThatWereDecidedOnComeAlong() {
        Template older = OlderVersion.template();
        Package given = new Packages(new Random(3), CANONICAL, TEMPLATE).contentDecidedOn(older);
        byte[] bytes = writer.bytes(given);
        Package read = new PackageReader(CANONICAL, FORM, "x.vigie").read(bytes);
        assertSame(read, given);
        assertThat(read.older()).extracting(Template::ref).containsExactly(older.ref());
        Map<String, byte[]> unpacked = PackageEntries.unzip(bytes, "x.vigie");
        assertThat(unpacked).containsKey(PackageEntries.olderTemplate(older.ref()));
    }

    @Test
    void aTemplateThatNothingWasDecidedOnIsForeign() {
        Package given = new Package(
                content.assessment(),
                TEMPLATE,
                List.of(OlderVersion.template()),
                content.frozen(),
                content.history(),
                content.evidence());
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> new PackageReader(CANONICAL, FORM, "x.vigie").read(writer.bytes(given)))
                .satisfies(refused -> assertThat(refused.problems().getFirst().key()).isEqualTo("exchange.package.foreignEntry"));
    }

    @Test
    void aPassphraseHidesThePackageAndOpensIt() throws IOException {
        Path file = folder.resolve("x.vigie");
        files.writePackage(content, file, "correct horse".toCharArray());
        assertThat(files.isEncrypted(file)).isTrue();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("assessment.json");
        assertSame(files.read(file, "correct horse".toCharArray()), content);
        assertRefused(Files.readAllBytes(file), "wrong horse".toCharArray(), "exchange.package.wrongPassphrase", "");
        assertThatExceptionOfType(UserFault.class).isThrownBy(() -> files.read(file, null))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("exchange.package.passphraseNeeded"));
    }

    @Test
    void aTouchedEncryptedPackageIsRefused() throws IOException {
        Path file = folder.resolve("x.vigie");
        char[] passphrase = "correct horse".toCharArray();
        files.writePackage(content, file, passphrase);
        byte[] bytes = Files.readAllBytes(file);
        assertRefused(with(bytes, bytes.length - 1, 1), passphrase, "exchange.package.wrongPassphrase", "");
        assertRefused(with(bytes, 8, 0x7f), passphrase, "exchange.package.cost", "");
        assertRefused(with(bytes, 7, 0x03), passphrase, "exchange.package.newer", "");
        assertRefused(Arrays.copyOf(bytes, 30), passphrase, "exchange.package.truncated", "");
    }

    @Test
    void aPlainPackageAndAJsonFileAreReadFromDisk() {
        Path plain = folder.resolve("x.vigie");
        files.writePackage(content, plain, null);
        assertThat(files.isEncrypted(plain)).isFalse();
        assertSame(files.read(plain, null), content);
        Path json = folder.resolve("x.json");
        files.writeJson(content.assessment(), json);
        Package read = files.read(json, null);
        assertThat(read.assessment()).isEqualTo(content.assessment());
        assertThat(read.template()).isNull();
        assertThat(names(folder)).containsExactlyInAnyOrder("x.vigie", "x.json");
    }

    @Test
    void aLostEvidenceFileStopsTheExportAndLeavesNothing() {
        Package lost = new Package(content.assessment(), TEMPLATE, content.older(), content.frozen(), content.history(), _ -> Optional.empty());
        assertThatExceptionOfType(UserFault.class).isThrownBy(() -> files.writePackage(lost, folder.resolve("x.vigie"), null))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("exchange.package.evidenceLost"));
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void namesThatClimbOutOfTheFolderAreRefused() {
        for (String name : List.of("../evil", "/etc/evil", "evidence/../../evil", "..\\evil", "C:\\evil", "evidence/x", "readme.txt")) {
            assertRefused(changed(all -> all.put(name, new byte[1])), "exchange.package.foreignEntry", name);
            assertThat(folder.resolveSibling("evil")).doesNotExist();
        }
    }

    @Test
    void entriesThatNothingNamesAreRefused() {
        String stray = "evidence/" + PackageEntries.sha256(new byte[1]);
        assertRefused(changed(all -> all.put(stray, new byte[1])), "exchange.package.foreignEntry", stray);
        assertRefused(changed(all -> all.put("versions/99/assessment.json", new byte[1])),
                "exchange.package.foreignEntry", "versions/99/assessment.json");
        Map<String, byte[]> unlisted = new LinkedHashMap<>(entries);
        unlisted.put(stray, new byte[1]);
        assertRefused(PackageEntries.zip(unlisted), "exchange.package.notInManifest", stray);
    }

    @Test
    void bombsAreRefused() {
        byte[] bomb = changed(all -> all.put("history.jsonl", new byte[80 * 1024 * 1024]));
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertRefused(bomb, "exchange.package.tooLarge", "history.jsonl");
        Map<String, byte[]> many = new LinkedHashMap<>(entries);
        for (int i = 0; i <= PackageLimits.ENTRIES; i++) {
            many.put("e" + i, new byte[0]);
        }
        assertRefused(PackageEntries.zip(many), "exchange.package.tooManyEntries", "");
    }

    @Test
    void aPackageThatIsAnythingElseIsRefusedAsOne() {
        assertRefused("not a package".getBytes(StandardCharsets.UTF_8), "exchange.package.truncated", "");
        assertRefused(new byte[] {(byte) 0xff, (byte) 0xfe, 7}, "exchange.package.truncated", "");
    }

    @Test
    void aPackageCutAnywhereIsRefused() {
        byte[] whole = writer.bytes(content);
        for (int length : new int[] {0, 1, 2, 21, 22, whole.length / 3, whole.length / 2, whole.length - 23, whole.length - 1}) {
            assertRefused(Arrays.copyOf(whole, length), "exchange.package.truncated", "");
        }
    }

    @Test
    void anEntryThatIsNotTheOnePackedIsRefused() {
        Map<String, byte[]> touched = new LinkedHashMap<>(entries);
        touched.computeIfPresent("assessment.json", (_, bytes) -> with(bytes, bytes.length / 2, 'x'));
        assertRefused(PackageEntries.zip(touched), "exchange.package.wrongHash", "assessment.json");
        String evidence = entries.keySet().stream().filter(name -> name.startsWith("evidence/")).findFirst().orElseThrow();
        assertRefused(changed(all -> all.put(evidence, new byte[] {1, 2})), "exchange.package.wrongHash", evidence);
        touched.clear();
        touched.putAll(entries);
        touched.remove("template.json");
        assertRefused(PackageEntries.zip(touched), "exchange.package.missingEntry", "template.json");
    }

    @Test
    void aDuplicateEntryIsRefused() {
        byte[] other = changed(all -> all.put("history.jsonk", new byte[1]));
        assertRefused(replaced(other, "history.jsonk", "history.jsonl"), "exchange.package.twice", "history.jsonl");
    }

    @Test
    void aNewerVersionIsNamedAsSuchEvenWithEntriesThatThisOneDoesNotKnow() {
        byte[] newer = changed(all -> all.put("signatures.json", new byte[1]), json -> json.replace("\"version\":1", "\"version\":2"));
        assertRefused(newer, "exchange.package.newer", "manifest.json");
        byte[] other = changed(_ -> {}, json -> json.replace("vigie-package", "other-package"));
        assertRefused(other, "exchange.package.otherFormat", "manifest.json");
    }

    @Test
    void aDecidedVersionChangedAfterTheDecisionIsRefused() {
        String place = "versions/1/assessment.json";
        byte[] forged = changed(all -> all.put(place, CANONICAL.write(content.assessment())));
        assertRefused(forged, "exchange.package.wrongFingerprint", place);
        assertRefused(changed(all -> all.remove(place)), "exchange.package.missingEntry", place);
    }

    @Test
    void aTemplateAndAHistoryOfSomethingElseAreRefused() {
        Package other = generated(2);
        assertRefused(changed(all -> all.put("history.jsonl", PackageEntries.unzip(writer.bytes(other), "y").get("history.jsonl"))),
                "exchange.package.otherHistory", "history.jsonl");
        assertRefused(changed(all -> all.put("assessment.json", CANONICAL.write(content.assessment().withTemplate(
                        new TemplateRef(TEMPLATE.ref().id(), "99.0.0", TEMPLATE.ref().sha256()))))),
                "exchange.package.otherTemplate", "template.json");
    }

    /** The package with other entries, and a manifest that agrees with them. */
    private byte[] changed(Consumer<Map<String, byte[]>> change) {
        return changed(change, json -> json);
    }

    private byte[] changed(Consumer<Map<String, byte[]>> change, UnaryOperator<String> manifest) {
        Map<String, byte[]> others = new LinkedHashMap<>(entries);
        others.remove(PackageEntries.MANIFEST);
        change.accept(others);
        var node = JsonNodeFactory.instance.objectNode();
        node.put("format", PackageWriter.FORMAT).put("version", 1).put("assessment", content.assessment().id().toString());
        var hashes = node.putObject("entries");
        others.forEach((name, bytes) -> hashes.put(name, PackageEntries.sha256(bytes)));
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(PackageEntries.MANIFEST, manifest.apply(CanonicalText.write(node)).getBytes(StandardCharsets.UTF_8));
        all.putAll(others);
        return PackageEntries.zip(all);
    }

    private void assertRefused(byte[] bytes, String key, String pointer) {
        assertRefused(bytes, null, key, pointer);
    }

    private void assertRefused(byte[] bytes, char @Nullable [] passphrase, String key, String pointer) {
        try {
            Path file = Files.write(Files.createDirectories(folder.resolve("hostile")).resolve("x.vigie"), bytes);
            assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> files.read(file, passphrase)).satisfies(refused -> {
                InputProblem problem = refused.problems().getFirst();
                assertThat(List.of(problem.key(), problem.pointer())).isEqualTo(List.of(key, pointer));
                assertThat(problem.file()).startsWith("x.vigie");
                assertThat(new Messages(Locale.ENGLISH).text(problem.key(), problem.arguments().toArray())).hasSizeGreaterThan(20);
            });
            assertThat(names(folder.resolve("hostile"))).containsExactly("x.vigie");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] with(byte[] bytes, int at, int flip) {
        byte[] other = bytes.clone();
        other[at] ^= (byte) flip;
        return other;
    }

    /** Renames an entry in the bytes of a zip. */
    private static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
