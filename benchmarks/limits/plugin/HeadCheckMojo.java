package io.l9.dora.benchmarks;

import java.io.File;
import org.apache.maven.plugin.AbstractMojo;

/** The least check, inside Maven. */
public final class HeadCheckMojo extends AbstractMojo {

    private File root;
    private String how;

    @Override
    public void execute() {
        getLog().info(HeadCheck.run(how, root));
    }
}
