package io.l9.dora.init;

/**
 * What is known of a tree as a whole.
 *
 * @param domain its name, of which ids can be made
 * @param version a version as Semantic Versioning has it
 */
public record Project(Guess domain, Guess version) {}
