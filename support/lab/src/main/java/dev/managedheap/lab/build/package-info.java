/**
 * Builds what {@code ./lab} runs when the sources have changed. The scripts {@code lab} and {@code
 * lab.cmd} compile this package by itself and start it, so it uses nothing but the JDK.
 *
 * <p>What it makes lies in {@code .lab/} at the root, and outlives a {@code mvn clean}:
 *
 * <ul>
 *   <li>{@code build/<module>} what Maven makes; never a {@code target/}, so that another build may
 *       be under way
 *   <li>{@code <fingerprint>/lib} the jars, with {@code lab.jar}
 *   <li>{@code <fingerprint>/tests/<module>} the classes of the tests, which hold the properties
 *   <li>{@code <fingerprint>/lab.jsa} the classes of a start, ready to be mapped into memory
 *   <li>{@code experiments} the plots of the experiments, as they were done last
 *   <li>{@code current} the fingerprint of the sources that were built last
 *   <li>{@code java} every Java that was found to be new enough, by path
 *   <li>{@code lock} held by the one process that builds
 * </ul>
 */
package dev.managedheap.lab.build;
