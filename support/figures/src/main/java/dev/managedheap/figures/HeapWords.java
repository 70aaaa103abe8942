package dev.managedheap.figures;

import dev.managedheap.figures.MemoryMap.Use;
import dev.managedheap.figures.WordRows.Row;
import dev.managedheap.memory.Address;
import dev.managedheap.memory.Memory;
import dev.managedheap.memory.SystemMemory;
import dev.managedheap.memory.allocator.BumpAllocator;
import dev.managedheap.memory.object.Header;
import dev.managedheap.memory.object.Kind;
import dev.managedheap.memory.object.ObjectHeap;
import dev.managedheap.memory.seam.DecrementListener;
import dev.managedheap.memory.seam.HeapWatcher;
import dev.managedheap.notation.program.Line;
import dev.managedheap.notation.program.Mutation;
import dev.managedheap.notation.program.Program;
import dev.managedheap.notation.program.Statement;
import dev.managedheap.refcount.ReferenceCounting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a heap program on the heap of the first two chapters (objects in the blocks of a bump
 * allocator, counted eagerly, and no collector), and reads its objects word by word: at the end, or
 * in the middle of an operation, just before a node's memory goes.
 */
public final class HeapWords implements HeapWatcher {
  private final SystemMemory system =
      new SystemMemory(SystemMemory.LARGEST_LIMIT_BYTES, HeapWatcher.NOBODY);
  private final BumpAllocator allocator = new BumpAllocator(system);
  private final ObjectHeap objects = new ObjectHeap(system, allocator, this);
  private final ReferenceCounting counting =
      new ReferenceCounting(objects, objects, DecrementListener.NOBODY, HeapWatcher.NOBODY);
  private final Map<String, Integer> variables = new HashMap<>();
  private final TreeMap<Integer, Integer> numbers = new TreeMap<>();
  private final int freeing;
  private WordRows snapshot = new WordRows(List.of());

  private HeapWords(int freeing) {
    this.freeing = freeing;
  }

  /**
   * The objects that stand after the program, or after those of its lines that have at most this
   * number.
   *
   * @param freeing the node before whose end to look, or 0 to look after the last line
   * @throws IllegalArgumentException if the program does something else than to change nodes, or
   *     the node is not freed
   */
  public static WordRows after(Program program, int lastLine, int freeing) {
    HeapWords run = new HeapWords(freeing);
    for (Line line : program.lines()) {
      if (line.number() <= lastLine) {
        run.execute(line.statement());
      }
    }
    if (freeing == 0) {
      return run.look();
    }
    if (run.snapshot.rows().isEmpty()) {
      throw new IllegalArgumentException("node " + freeing + " is not freed");
    }
    return run.snapshot;
  }

  @Override
  public void allocated(int object) {
    numbers.put(object, numbers.size() + 1);
  }

  @Override
  public void freed(int object) {
    if (numbers.getOrDefault(object, 0) == freeing) {
      snapshot = look();
    }
  }

  private void execute(Statement statement) {
    if (statement instanceof Mutation.New made) {
      bind(made.name(), objects.allocate(Kind.NODE, made.slots()));
    } else if (statement instanceof Mutation.Alias alias) {
      bind(alias.target(), retained(held(alias.source())));
    } else if (statement instanceof Mutation.Get get) {
      bind(get.target(), retained(counting.load(held(get.container()), get.slot())));
    } else if (statement instanceof Mutation.Drop drop) {
      bind(drop.name(), Address.NULL);
    } else if (statement instanceof Mutation.SetSlot set) {
      counting.store(held(set.container()), set.slot(), held(set.value()));
    } else if (statement instanceof Mutation.Clear clear) {
      counting.store(held(clear.container()), clear.slot(), Address.NULL);
    } else if (statement instanceof Mutation) {
      throw new IllegalArgumentException("no figure of words after: " + statement.text());
    }
  }

  private int held(String variable) {
    return variables.getOrDefault(variable, Address.NULL);
  }

  private int retained(int object) {
    if (object != Address.NULL) {
      counting.retain(object);
    }
    return object;
  }

  /** The variable takes over a reference. */
  private void bind(String variable, int object) {
    int before = held(variable);
    variables.put(variable, object);
    if (before != Address.NULL) {
      counting.release(before);
    }
  }

  private WordRows look() {
    List<Row> rows = new ArrayList<>();
    for (int object = objects.next(1); object != Address.NULL; object = objects.next(object + 1)) {
      addObject(object, rows);
    }
    return new WordRows(rows);
  }

  private void addObject(int object, List<Row> rows) {
    String node = "node " + numbers.getOrDefault(object, 0);
    boolean isDying = objects.has(object, Header.DYING);
    int count = objects.count(object);
    rows.add(
        row(
            object,
            isDying ? address(count) : Integer.toString(count),
            isDying ? node + ", dying: the way up" : node + ": count",
            Use.HEADER));
    String shape = String.format("0x%08x", system.memory().get(object + Header.SHAPE));
    String slots = objects.slots(object) == 1 ? "1 slot" : objects.slots(object) + " slots";
    rows.add(row(object + 1, shape, "shape: " + slots + (isDying ? ", DYING" : ""), Use.HEADER));
    for (int slot = 0; slot < objects.slots(object); slot++) {
      int held = objects.slot(object, slot);
      boolean isCursor = isDying && slot == 0 && held != Address.NULL;
      String meaning =
          held == Address.NULL ? "null" : isCursor ? "the slot to go on with" : nodeAt(held);
      String value = isCursor ? Integer.toString(held) : address(held);
      rows.add(row(object + Header.WORDS + slot, value, "slot " + slot + ": " + meaning, Use.USED));
    }
    int end = object + allocator.sizeOf(object) / Memory.WORD_BYTES;
    for (int word = object + Header.WORDS + objects.slots(object); word < end; word++) {
      rows.add(row(word, "", "not used", Use.REST));
    }
  }

  private String nodeAt(int object) {
    return "node " + numbers.getOrDefault(object, 0);
  }

  private Row row(int address, String value, String meaning, Use use) {
    return new Row(address, 1, value, meaning, use, objects.cells().contains(address));
  }

  private static String address(int object) {
    return object == Address.NULL ? "0" : Address.show(object);
  }
}
