package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Carrier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierTableTest {

    private final CarrierTable shipped = new CarrierTable(CarrierSection.shipped());

    @ParameterizedTest
    @CsvSource({
        ".github/workflows/ci.yml, COMMENT",
        "tools/action.yaml, COMMENT",
        "compose.yaml, COMMENT",
        "dev/docker-compose.override.yml, COMMENT",
        "deploy/k8s/prod/web.yaml, COMMENT",
        "k8s/web.yml, COMMENT",
        "k8s/web.json, SIDECAR",
        "charts/web/templates/deployment.yaml, COMMENT",
        "ops/charts/web/templates/a/b.yaml, COMMENT",
        "api/openapi.json, SIDECAR",
        "api/orders.openapi.yaml, COMMENT",
        "web/tsconfig.build.json, SIDECAR",
        "package-lock.json, SIDECAR",
        ".github/PULL_REQUEST_TEMPLATE.md, SIDECAR",
    })
    void shipsWhatWellKnownFilesTake(String path, Carrier carrier) {
        assertThat(shipped.ruleFor(path).map(CarrierRule::carrier)).contains(carrier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package.json",
                "k8s/README.md",
                "k8s/tool.py",
                "docs/workflows/ci.yml",
                "config.yaml",
                "compose.py",
                "README.md",
                "templates/page.yaml",
                "mytsconfig.json"
            })
    void leavesOtherFilesAlone(String path) {
        assertThat(shipped.ruleFor(path)).isEmpty();
    }

    @Test
    void theEntriesOfAContractComeFirstAndCanSwitchAShippedOneOff() {
        CarrierTable table = Contracts.read(
                        "carriers:",
                        "  - {paths: [compose.yaml], carrier: key, reason: not read by Compose}",
                        "  - {paths: ['*.yaml'], carrier: sidecar, reason: strict}")
                .orThrow()
                .carriers()
                .get();

        assertThat(table.ruleFor("compose.yaml")).isEmpty();
        assertThat(table.ruleFor("a.yaml").map(CarrierRule::reason)).contains("strict");
        assertThat(table.ruleFor("compose.yml").map(CarrierRule::carrier)).contains(Carrier.COMMENT);
    }

    @Test
    void findsTheFirstRuleThatMatchesAsAPlainSearchWould() {
        Random random = new Random(3);
        List<String> globs = List.of(
                "a.x", "*.x", "*", "b/**", "**/b/*.y", "a*.y", "b/a.x", "?.x", "*.{x,y}", "/a.x", "c/", "a*", "*.b.x");
        List<String> paths = List.of(
                "a.x", "b/a.x", "b/b/a.y", "c/a.x", "a.y", "ab.y", "z", "b/c/a.b.x", ".x", "x", "c/b/z.y", "d/.y");
        for (int i = 0; i < 2_000; i++) {
            List<CarrierRule> rules = Stream.generate(() -> rule(globs, random))
                    .limit(1 + random.nextInt(5))
                    .toList();
            CarrierTable table = new CarrierTable(rules);
            for (String path : paths) {
                assertThat(table.ruleFor(path)).as("%s in %s", path, rules).isEqualTo(search(rules, path));
            }
        }
    }

    private static CarrierRule rule(List<String> globs, Random random) {
        List<Glob> paths = Stream.generate(() -> Glob.of(globs.get(random.nextInt(globs.size()))))
                .limit(1 + random.nextInt(2))
                .toList();
        Carrier[] carriers = {Carrier.COMMENT, Carrier.SIDECAR, Carrier.KEY};
        return new CarrierRule(paths, carriers[random.nextInt(3)], Arrays.toString(carriers));
    }

    private static Optional<CarrierRule> search(List<CarrierRule> rules, String path) {
        return rules.stream()
                .filter(rule -> rule.paths().stream().anyMatch(glob -> glob.matches(path)))
                .findFirst()
                .filter(rule -> rule.carrier() != Carrier.KEY);
    }
}
