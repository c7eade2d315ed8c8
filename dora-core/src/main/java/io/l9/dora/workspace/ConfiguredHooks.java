package io.l9.dora.workspace;

import java.util.List;

/**
 * The hooks that git's configuration defines ({@code hook.NAME.command} and {@code hook.NAME.event}), which newer versions run beside those of the
 * hooks folder, wherever {@code core.hooksPath} leads. Older ones take no notice of them.
 */
final class ConfiguredHooks {

    private ConfiguredHooks() {}

    /**
     * Returns a git that runs none of those that are defined now.
     *
     * @throws GitException when that cannot be had
     */
    static Git switchedOff(Git git) throws GitException {
        List<String> settings = ConfigSections.of(git, "hook").stream()
                .map(hook -> hook + ".enabled=false")
                .toList();
        return git.with(settings);
    }
}
