package io.l9.dora.benchmarks;

import org.apache.maven.plugin.AbstractMojo;

/** Does nothing: what Maven itself costs. */
public final class EmptyMojo extends AbstractMojo {

    @Override
    public void execute() {}
}
