package dev.managedheap.experiments.counting;

/**
 * A heap as a program sees it: variables, and nodes whose slots hold nodes or null. The same
 * program runs on machines that manage their memory differently. Variables and slots are counted
 * from 0.
 */
interface Machine {
  /** Makes a node, which must be bound before the next one is made. */
  int allocate(int slots);

  /** Lets the variable hold the node that was made last. */
  void bindNew(int variable, int object);

  /** Lets the variable hold what it is told: a node that is in use, or null. */
  void bind(int variable, int object);

  /** What the variable holds. */
  int get(int variable);

  /** Stores a node or null into a slot. */
  void store(int object, int slot, int value);

  /** What the slot holds. */
  int load(int object, int slot);

  /** Everything that was put off is done now: only what is in use is left. */
  void finish();

  /** How many nodes there are. */
  int objects();
}
