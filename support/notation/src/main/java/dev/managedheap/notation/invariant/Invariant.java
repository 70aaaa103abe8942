package dev.managedheap.notation.invariant;

import java.util.Optional;

/**
 * The named invariants of a managed heap, as the catalogue has them. The same name stands in a
 * verifier's message, in the property that checks it, in the expectation of a planted bug, in the
 * exercises and in the book.
 *
 * <p>They hold at quiescent points: between two operations, objects that are just being released
 * excepted. In the statements {@code o} and {@code p} are objects, {@code rc} is the stored
 * reference count, {@code R} the set of roots.
 */
public enum Invariant {
  // reference counting
  RC_1(
      "RC-1",
      "COUNT-EXACT",
      "rc(o) = slots→o + roots→o + pins, immortal and saturated objects excepted"),
  RC_2("RC-2", "NON-NEGATIVE", "rc(o) ≥ 0 always"),
  RC_3("RC-3", "ZERO-IFF-DEAD", "rc(o)=0 ⇔ o freed (eager counting)"),
  RC_4("RC-4", "GARBAGE-FREE", "on acyclic graphs: live set = reachable set after every operation"),
  RC_5("RC-5", "SAFETY", "reachable(o) ⇒ not freed(o)"),
  RC_6("RC-6", "FREE-ONCE", "each allocation is freed at most once"),
  RC_7("RC-7", "INC-BEFORE-DEC", "x.f = x.f leaves all counts unchanged and frees nothing"),
  RC_8(
      "RC-8",
      "CHILD-RELEASE",
      "freeing o releases once per slot, with multiplicity (checked with freed memory "
          + "filled)"),
  RC_9("RC-9", "CONSERVATION", "Σrc = edges + roots + pins, the same exceptions"),
  RC_10(
      "RC-10",
      "NO-RECURSION",
      "a chain of 10⁷ is released with O(1) native stack, children's memory before "
          + "their parent's"),
  RC_11("RC-11", "NULL-NEUTRAL", "storing null increments nothing"),
  RC_12(
      "RC-12",
      "STICKY",
      "a saturated count is never decremented, never freed: few-bit counts keep a "
          + "superset of what eager counting keeps, the same after a backup trace"),
  RC_13(
      "RC-13",
      "IMMORTAL",
      "a decrement of an immortal object is a no-op; never freed (in CPython 3.13 "
          + "counts from 2³¹ on are immortal to decrements)"),
  RC_14("RC-14", "BORROW-NEUTRAL", "looking at a reference changes no count"),
  RC_15("RC-15", "FRAME-BALANCE", "Σrc before a call = after its return or throw"),
  RC_16(
      "RC-16",
      "CYCLE-LEAK",
      "(negative) an unreachable cycle keeps rc≥1 and counting alone never frees it"),
  RC_17(
      "RC-17",
      "ZCT",
      "deferred: o in zero-count table ⇔ heap-rc=0 and not freed; reconcile frees "
          + "exactly table ∖ stack"),
  RC_18("RC-18", "COALESCED", "net buffered updates = eager counts"),
  RC_19(
      "RC-19",
      "BOUNDED-LAZY",
      "lazy freeing: at most k frees an operation; the backlog drains to 0"),
  RC_20(
      "RC-20", "FINALIZE-BEFORE-FREE", "finalizer once, before the free; resurrection ⇒ not freed"),
  RC_21("RC-21", "WEAK-CLEARED", "weak references are null before the block is reused"),

  // mark sweep
  MS_1("MS-1", "SAFETY", "reachable(o) ⇒ survives"),
  MS_2("MS-2", "COMPLETENESS", "not reachable(o) ⇒ freed by the next full collection"),
  MS_3("MS-3", "MARK-IFF-REACHABLE", "marked(o) ⇔ reachable(o) at the end of marking"),
  MS_4("MS-4", "TRICOLOUR", "no black→white edge at the end of marking"),
  MS_5("MS-5", "HEAP-INTEGRITY", "every slot is null or a valid object start"),
  MS_6("MS-6", "STRUCTURE", "successors of survivors are unchanged"),
  MS_7("MS-7", "TRANSPARENCY", "payload of survivors is unchanged"),
  MS_8("MS-8", "COLOUR-RESET", "all survivors are white after a collection"),
  MS_9("MS-9", "IDEMPOTENCE", "a second collection in a row frees 0"),
  MS_10("MS-10", "ROOT-MONOTONE", "R⊆R' ⇒ survivors(R)⊆survivors(R')"),
  MS_11(
      "MS-11",
      "ROOT-COMPLETE",
      "a new or temporary object survives a collection that its own allocation " + "triggered"),
  MS_12("MS-12", "ORDER-FREE", "permuting roots or slots keeps the survivors"),
  MS_13("MS-13", "SWEEP-PARTITION", "live ⊎ free = heap; sizes sum"),
  MS_14("MS-14", "FREE-LIST", "acyclic, no duplicates, disjoint from live"),
  MS_15("MS-15", "COALESCE", "no two adjacent free chunks"),
  MS_16("MS-16", "BOUNDED-STACK", "mark-stack overflow and restart give the same marks"),
  MS_17("MS-17", "TERMINATION", "halts on cycles and self-loops"),
  MS_18(
      "MS-18",
      "VISIT-ONCE",
      "each object is scanned at most once (stack and first-in-first-out markers; "
          + "overflow restart, address-order passes and pointer reversal have bounds of "
          + "their own)"),
  MS_19("MS-19", "WORK-BOUND", "visits, slots and cells within the marker's own stated bound"),
  MS_20(
      "MS-20",
      "NO-REENTRY",
      "no collection inside a collection, no allocation while marking or sweeping "
          + "(finalizers run after)"),
  MS_21("MS-21", "LAZY-EQUALS-EAGER", "lazy sweep frees the same set"),
  MS_22(
      "MS-22",
      "CONSERVATIVE",
      "conservative survivors ⊇ precise survivors (if a conservative marker is built)"),
  MS_23("MS-23", "BARRIER", "incremental marking frees no reachable object"),
  MS_24(
      "MS-24",
      "GC-POINT-INVARIANT",
      "inserting collections anywhere keeps the reachable structure that the mutator "
          + "sees (not counts or statistics)"),
  MS_25("MS-25", "ORACLE", "survivors = an independent breadth-first search"),

  // cycle collection
  CC_1("CC-1", "GCREFS-EXACT", "gc_refs(o) = references from outside the candidate set, ≥0"),
  CC_2("CC-2", "EXTERNAL-SURVIVES", "gc_refs>0 ⇒ o and its closure survive"),
  CC_3("CC-3", "GARBAGE-EXACT", "unreachable = candidates ∖ closure(external)"),
  CC_4(
      "CC-4",
      "COUNTS-RESTORED",
      "detection changes no count; freeing lowers a survivor's count by exactly the "
          + "dead's edges to it"),
  CC_5("CC-5", "FLAGS-RESET", "no transient colour or flag is left"),
  CC_6("CC-6", "BUFFER", "buffered(o) ⇔ o stands in the candidate list exactly once"),
  CC_7("CC-7", "CANDIDATE-COMPLETE", "a decrement to nonzero ⇒ candidate"),
  CC_8("CC-8", "GREEN", "provably acyclic objects are never candidates, yet still counted"),
  CC_9(
      "CC-9",
      "LIST-PARTITION",
      "every tracked object stands in exactly one generation list, and the list's "
          + "entry and the object's index agree"),
  CC_10("CC-10", "TRAVERSE-EXACT", "each owned reference is visited once a slot"),
  CC_11(
      "CC-11",
      "RC+CC=MS",
      "survivors of a full collection = survivors of mark-sweep (finalizer-free; "
          + "frozen, uncollectable and immortal objects counted as roots)"),
  CC_12("CC-12", "LINEAR", "work ≤ c(N+E)"),
  CC_13(
      "CC-13",
      "FIXPOINT",
      "no re-entry; one full collection reaches the fixpoint (the same exceptions)"),
  CC_14("CC-14", "DETACH-THEN-FREE", "no access to a freed white node"),
  CC_15("CC-15", "FINALIZER-ONCE", "at most one finalizer run in an object's life"),
  CC_16("CC-16", "FINALIZER-INTACT", "a finalizer sees its peers uncleared"),
  CC_17(
      "CC-17",
      "RESURRECT-CLOSURE",
      "the closure of what is resurrected survives; the rest is deduced again"),
  CC_18("CC-18", "NO-REFINALIZE", "resurrected and dead again ⇒ freed without its finalizer"),
  CC_19(
      "CC-19",
      "WEAK-DEAD-NULL",
      "no weak reference yields a freed or cleared object (policy later; 3.13.0 lets "
          + "one made inside a finalizer live on)"),
  CC_20(
      "CC-20",
      "WEAK-LIVE",
      "a weak reference to an object that was not found unreachable still works "
          + "(under later also one without a callback to an object that is resurrected)"),
  CC_21(
      "CC-21",
      "CALLBACK",
      "fires at most once, after clearing, iff the weak reference is alive and not in "
          + "this collection's unreachable set"),
  CC_22("CC-22", "WEAK-NEUTRAL", "weak references do not change the survivors"),
  CC_23("CC-23", "GEN-SOUND", "a young collection treats old→young as external"),
  CC_24(
      "CC-24",
      "PROMOTE",
      "a survivor of a collection goes to the next generation exactly once; one "
          + "resurrected by counting goes to the tail of generation 0"),
  CC_25(
      "CC-25",
      "TRIGGER",
      "each allocation adds 1, each free takes 1 if positive (the floor acts at each "
          + "step); a full collection only if pending ≥ long-lived / 4, integer division"),
  CC_26("CC-26", "FREEZE", "frozen objects are neither scanned nor freed by the collector"),
  CC_27("CC-27", "UNTRACK-SAFE", "untracked ⇒ cannot be part of a cycle"),
  CC_28(
      "CC-28",
      "EVENTUAL",
      "a garbage cycle is freed within k collections; pending garbage is bounded"),
  CC_29(
      "CC-29",
      "LIST-ORDER",
      "survivors and unreachable stand in CPython's order: what comes back comes back at the tail"),

  // pool
  PA_1("PA-1", "NO-OVERLAP", "allocated blocks are pairwise disjoint, enclosure included"),
  PA_2("PA-2", "CONTAINED", "block ⊂ pool ⊂ arena"),
  PA_3("PA-3", "ALIGN", "address mod 16 bytes = 0"),
  PA_4("PA-4", "FIT", "size ≥ request, class minimal"),
  PA_5("PA-5", "CLASS-ROUNDTRIP", "index∘size = identity; rounding idempotent and monotone"),
  PA_6("PA-6", "POOL-COUNT", "used + free + virgin = capacity"),
  PA_7("PA-7", "POOL-STATE", "state follows count; linked ⇔ partly used"),
  PA_8("PA-8", "FREE-LIST", "in its pool, aligned, acyclic, disjoint from allocated"),
  PA_9("PA-9", "ADDRESS-TO-POOL", "total and exact; a foreign address is rejected"),
  PA_10("PA-10", "COOKIE", "content unchanged until freed"),
  PA_11("PA-11", "REALLOC", "the first min(old, new) bytes are kept"),
  PA_12("PA-12", "CALLOC", "all zero; overflow of n·m refused"),
  PA_13("PA-13", "MISUSE", "double, invalid, interior and wrong-size frees are detected"),
  PA_14("PA-14", "CANARY", "a write past the requested size is detected"),
  PA_15("PA-15", "POISON", "a write after free is detected when the block is allocated again"),
  PA_16("PA-16", "QUARANTINE", "no reuse within q frees"),
  PA_17("PA-17", "ARENA-COUNT", "nfreepools is exact"),
  PA_18("PA-18", "ARENA-ORDER", "usable arenas sorted by nfreepools; finger table exact"),
  PA_19(
      "PA-19",
      "ARENA-RELEASE",
      "an empty arena is returned, unless it is the last of the usable ones; closing "
          + "returns all"),
  PA_20("PA-20", "BYTES", "allocated + free + overhead = reserved"),
  PA_21("PA-21", "EMPTY-ALL", "free everything ⇒ the initial state but for one kept arena"),
  PA_22(
      "PA-22",
      "REUSE",
      "a pool changes class only when empty; blocks are reused last-in first-out"),
  PA_23("PA-23", "BOUNDARY", "0, 1, 16, 17, 512, 513 bytes are routed right"),
  PA_24("PA-24", "OOM-ATOMIC", "a failed operation leaves the state unchanged"),
  PA_25("PA-25", "FRAGMENT-BOUND", "rounding waste ≤15 bytes at 16-byte spacing"),
  PA_26("PA-26", "RESOURCE", "enough free blocks of the class ⇒ the allocation succeeds"),
  PA_27("PA-27", "STATS-EQUAL-WALK", "counters equal a full walk"),
  PA_28("PA-28", "DETERMINISM", "the same trace gives the same addresses"),

  // composed heap
  CH_1("CH-1", "MODEL", "a trace behaves as the abstract graph model"),
  CH_2("CH-2", "LAYERS-AGREE", "object live ⇔ block allocated ⇔ header valid"),
  CH_3(
      "CH-3",
      "ONE-REASON",
      "each block is freed by exactly one of counting, cycle collection, mark-sweep, "
          + "shutdown"),
  CH_4(
      "CH-4",
      "NO-DANGLING",
      "no slot, root, weak reference, generation list or buffer holds a freed address"),
  CH_5(
      "CH-5",
      "SAME-SURVIVORS",
      "after a full collection, counting + cycles and mark-sweep keep the same "
          + "objects (exceptions as CC-11)"),
  CH_6(
      "CH-6",
      "STRESS-INVARIANT",
      "a collection at every allocation ≡ never one, in reachable structure " + "(finalizer-free)"),
  CH_7("CH-7", "OOM-RETRY", "out of memory → collect → retry → clean error, heap usable"),
  CH_8("CH-8", "NTH-FAILURE", "fail the Nth allocation, once and forever: every invariant holds"),
  CH_9("CH-9", "REENTRANCY", "allocate, free and collect inside finalizers and callbacks are safe"),
  CH_10("CH-10", "SHUTDOWN-ZERO", "after close: 0 blocks, 0 arenas"),
  CH_11(
      "CH-11",
      "NO-GROWTH",
      "after warm-up, not every one of 3 repeats leaves more blocks than the last"),
  CH_12("CH-12", "STATS", "allocations − frees = live"),
  CH_13(
      "CH-13",
      "EPSILON",
      "a no-op collector gives the same reachable structure until memory runs out"),
  CH_14("CH-14", "REPLAY", "a seed replays identically"),
  CH_15("CH-15", "CONFIG-INVARIANT", "sizes, thresholds and policies do not change the survivors"),
  CH_16("CH-16", "DETECTOR-NEUTRAL", "debug mode on or off gives the same trace"),
  CH_17("CH-17", "WORK-BOUND", "work counters stay within the contract");

  private final String id;
  private final String title;
  private final String statement;

  Invariant(String id, String title, String statement) {
    this.id = id;
    this.title = title;
    this.statement = statement;
  }

  /** The short name, such as {@code RC-1}. */
  public String id() {
    return id;
  }

  /** The name in words, such as {@code COUNT-EXACT}. */
  public String title() {
    return title;
  }

  /** What must hold, in one line. */
  public String statement() {
    return statement;
  }

  /** The invariant with the given short name ({@code RC-1}) or full name, if there is one. */
  public static Optional<Invariant> named(String name) {
    for (Invariant invariant : values()) {
      if (invariant.id.equalsIgnoreCase(name) || invariant.toString().equalsIgnoreCase(name)) {
        return Optional.of(invariant);
      }
    }
    return Optional.empty();
  }

  /** The full name, such as {@code RC-1 COUNT-EXACT}. */
  @Override
  public String toString() {
    return id + " " + title;
  }
}
