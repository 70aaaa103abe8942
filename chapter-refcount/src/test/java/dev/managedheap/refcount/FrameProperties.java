package dev.managedheap.refcount;

import static dev.managedheap.notation.invariant.InvariantViolation.require;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.notation.invariant.Invariant;
import dev.managedheap.testkit.property.Checks;
import dev.managedheap.testkit.property.HeapProperty;
import dev.managedheap.testkit.property.MustReach;
import dev.managedheap.testkit.property.States;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Calls within calls that own references, and return or throw. */
class FrameProperties {
  private static final int SLOTS = 3;

  /** What the steps of a program do; the two numbers choose among what there is. */
  enum Verb {
    /** Allocates an object, which the frame owns. */
    NEW,
    /** Borrows what a slot holds and retains it. */
    RETAIN,
    /** Stores an object into a slot of another; the frame keeps its own reference. */
    STORE,
    /** Lets a slot steal a reference that the frame owns. */
    STEAL,
    /** Gives up a reference that the frame owns. */
    RELEASE,
    /** Binds the root variable. */
    BIND,
    /** Calls what the following steps do. */
    CALL,
    /** Returns an object that the frame owns. */
    RETURN,
    /** Returns what the root variable holds: a borrowed reference, or null. */
    RETURN_BORROWED,
    /** Throws; the caller catches, or passes it on. */
    THROW
  }

  record Step(Verb verb, int one, int two) {
    @Override
    public String toString() {
      return verb + " " + one + " " + two;
    }
  }

  /** What a step throws. */
  private static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The run of a program; root variable 0 is all that it has beside its frames. */
  private static final class Run {
    final CountingHeap heap = new CountingHeap(CountingHeap.Below.BUMP);
    private final ReferenceCounting counting = heap.counting;
    private final Iterator<Step> steps;
    private final Invariant checked;

    Run(List<Step> steps, Invariant checked) {
      this.steps = steps.iterator();
      this.checked = checked;
      heap.bind(0, Address.NULL);
    }

    /** Calls what the next steps do, and returns an owned reference or null. */
    int call() {
      long before = ownedByCalls();
      int result;
      try {
        result = Frame.call(counting, this::body);
      } catch (Thrown thrown) {
        States.reached("a call threw");
        requireBalance(before, "a call has thrown");
        throw thrown;
      }
      if (checked == Invariant.RC_5 && result != Address.NULL) {
        String evidence = Address.show(result) + " was returned, and is freed";
        require(heap.isLive(result), Invariant.RC_5, evidence);
      }
      long returned = result == Address.NULL ? 0 : 1;
      requireBalance(before + returned, "a call has returned " + Address.show(result));
      return result;
    }

    private void requireBalance(long expected, String event) {
      if (checked == Invariant.RC_15) {
        long owned = ownedByCalls();
        String evidence = event + ", and calls own " + owned + " references, not " + expected;
        require(owned == expected, Invariant.RC_15, evidence);
      }
    }

    /** All counts, without the references that slots and the root variable hold. */
    private long ownedByCalls() {
      long owned = heap.root(0) == Address.NULL ? 0 : -1;
      for (int object : heap.graph().objects()) {
        owned += heap.count(object);
        for (int slot = 0; slot < SLOTS; slot++) {
          owned -= heap.heap.slot(object, slot) == Address.NULL ? 0 : 1;
        }
      }
      return owned;
    }

    private int body(Frame frame) {
      List<Integer> owned = new ArrayList<>();
      while (steps.hasNext()) {
        Step step = steps.next();
        int object = owned.isEmpty() ? Address.NULL : owned.get(step.one() % owned.size());
        switch (step.verb()) {
          case NEW -> owned.add(newObject(frame));
          case CALL -> call(frame, owned, step);
          case THROW -> throw new Thrown();
          case RETURN -> {
            States.reached("an owned reference was returned", object != Address.NULL);
            return checked == Invariant.RC_5 ? newObject(frame) : object;
          }
          case RETURN_BORROWED -> {
            States.reached("a borrowed reference was returned", heap.root(0) != Address.NULL);
            return checked == Invariant.RC_5 ? Address.NULL : heap.root(0);
          }
          default -> {
            if (object != Address.NULL) {
              use(frame, owned, step, object);
            }
          }
        }
      }
      return Address.NULL;
    }

    private int newObject(Frame frame) {
      return frame.own(heap.heap.allocate(Kind.NODE, SLOTS));
    }

    private void call(Frame frame, List<Integer> owned, Step step) {
      try {
        int result = call();
        if (result != Address.NULL) {
          owned.add(frame.own(result));
        }
      } catch (Thrown thrown) {
        boolean passes = step.one() % 2 == 0;
        States.reached("an exception passed through a frame", passes && !owned.isEmpty());
        if (passes) {
          throw thrown;
        }
      }
    }

    /** What needs an object that the frame owns. */
    private void use(Frame frame, List<Integer> owned, Step step, int object) {
      int slot = step.two() % SLOTS;
      int other = owned.get(step.two() % owned.size());
      switch (step.verb()) {
        case BIND -> heap.bind(0, object);
        case STORE -> counting.store(object, slot, other);
        case STEAL -> {
          int stolen = frame.passOn(other);
          owned.remove((Integer) stolen);
          if (heap.heap.count(stolen) == 1 && stolen == object) {
            counting.release(stolen);
          } else {
            counting.storeOwned(object, slot, stolen);
          }
        }
        case RELEASE -> {
          owned.remove((Integer) object);
          frame.release(object);
        }
        default -> {
          int borrowed = counting.load(object, slot);
          if (borrowed != Address.NULL) {
            owned.add(frame.retain(borrowed));
          }
        }
      }
    }
  }

  private static void run(List<Step> steps, Invariant checked) {
    Run run = new Run(steps, checked);
    while (run.steps.hasNext()) {
      try {
        int result = run.call();
        if (result != Address.NULL) {
          run.heap.counting.release(result);
        }
      } catch (Thrown thrown) {
        States.reached("the outermost call threw");
      }
      run.heap.verify();
    }
  }

  @HeapProperty
  @Checks({Invariant.RC_15, Invariant.RC_1})
  @MustReach({
    "a call threw",
    "an exception passed through a frame",
    "the outermost call threw",
    "an owned reference was returned",
    "a borrowed reference was returned"
  })
  void rc15_aCallIsBalancedWhetherItReturnsOrThrows(@ForAll("steps") List<Step> steps) {
    run(steps, Invariant.RC_15);
  }

  @HeapProperty
  @Checks(Invariant.RC_5)
  @MustReach("an owned reference was returned")
  void rc5_whatACallReturnsIsAlive(@ForAll("steps") List<Step> steps) {
    run(steps, Invariant.RC_5);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Verb> verbs =
        Arbitraries.frequency(
            Tuple.of(4, Verb.NEW),
            Tuple.of(2, Verb.RETAIN),
            Tuple.of(3, Verb.STORE),
            Tuple.of(2, Verb.STEAL),
            Tuple.of(1, Verb.RELEASE),
            Tuple.of(1, Verb.BIND),
            Tuple.of(4, Verb.CALL),
            Tuple.of(2, Verb.RETURN),
            Tuple.of(1, Verb.RETURN_BORROWED),
            Tuple.of(1, Verb.THROW));
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 11);
    return Combinators.combine(verbs, numbers, numbers)
        .as(Step::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(60);
  }
}
