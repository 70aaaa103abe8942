package dev.managedheap.memory.object;

import dev.managedheap.memory.Address;
import java.util.Arrays;

/**
 * The roots: numbered variables outside the heap, each holding the address of an object, or null.
 * What can be reached from them is what a program can still use.
 *
 * <p>It changes no count: whoever counts references counts those of the roots too.
 */
// tag::variables[]
public final class Roots {
  private int[] variables = new int[8];
  private int size;

  /** No variables yet. */
  public Roots() {}

  /** Makes a new variable that holds null, and returns its number: 0, 1, 2, … */
  public int add() {
    if (size == variables.length) {
      variables = Arrays.copyOf(variables, 2 * size);
    }
    return size++;
  }

  /** How many variables there are. */
  public int size() {
    return size;
  }

  /**
   * What the variable holds.
   *
   * @throws IndexOutOfBoundsException if there is no such variable
   */
  public int get(int variable) {
    requireVariable(variable);
    return variables[variable];
  }

  // end::variables[]

  // tag::set[]
  /**
   * Lets the variable hold the object, or null, and returns what it held before.
   *
   * @throws IndexOutOfBoundsException if there is no such variable; nothing is changed
   */
  public int set(int variable, int object) {
    requireVariable(variable);
    int before = variables[variable];
    variables[variable] = object;
    return before;
  }

  /** Lets every variable hold null. No count changes. */
  public void clear() {
    Arrays.fill(variables, 0, size, Address.NULL);
  }

  private void requireVariable(int variable) {
    if (variable < 0 || variable >= size) {
      throw new IndexOutOfBoundsException("no root variable " + variable + " of " + size);
    }
  }
  // end::set[]
}
