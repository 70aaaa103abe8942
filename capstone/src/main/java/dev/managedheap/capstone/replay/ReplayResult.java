package dev.managedheap.capstone.replay;

/**
 * What a replay found.
 *
 * @param equal whether our allocator and CPython did the same in every respect that was recorded
 * @param misplacedBlocks how many small blocks may lie elsewhere than CPython's: 0 exactly if all
 *     places are equal. Where they are not, the recording tells no more than in which stretches of
 *     16,384 blocks; this is the number of small blocks born in those stretches, so an upper bound
 * @param arenaEventsEqual whether arenas were taken and given back at the same events
 * @param statsEqualAtAllMarks whether the statistics at each mark are equal
 * @param totalsEqual whether the number of blocks, the peaks, and the live blocks and bytes at the
 *     checkpoints are equal; they follow from the trace alone, so a difference means that trace and
 *     facts do not belong together
 * @param placeHash the hash over the places of all small blocks
 * @param arenasPeak the most arenas at any time
 * @param smallBlocks how many blocks were given by a pool
 * @param events how many events the trace has, its end excluded
 * @param firstDifference the first difference: event, what was expected and what was found; empty
 *     if there is none
 */
public record ReplayResult(
    boolean equal,
    long misplacedBlocks,
    boolean arenaEventsEqual,
    boolean statsEqualAtAllMarks,
    boolean totalsEqual,
    long placeHash,
    int arenasPeak,
    long smallBlocks,
    int events,
    String firstDifference) {}
