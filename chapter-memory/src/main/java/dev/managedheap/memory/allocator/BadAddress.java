package dev.managedheap.memory.allocator;

import dev.managedheap.memory.Address;
import dev.managedheap.memory.AddressBits;
import dev.managedheap.memory.error.AddressException;
import dev.managedheap.memory.error.DoubleFreeException;
import dev.managedheap.memory.error.ForeignAddressException;
import dev.managedheap.memory.error.InteriorAddressException;
import dev.managedheap.memory.error.NullAddressException;

/**
 * Says why an address is no allocated block: {@code PA-13 MISUSE}. Every allocator asks the
 * register of cells first, which costs a load, and comes here only when the answer was no.
 */
// tag::explain[]
public final class BadAddress {
  private BadAddress() {}

  /**
   * The exception for an address at which no allocated block begins.
   *
   * @param allocator the allocator that was given the address
   * @param cells the register of its cells
   * @param address the address, in words
   * @return the exception, to be thrown by the caller
   */
  public static AddressException explain(Allocator allocator, AddressBits cells, int address) {
    if (address == Address.NULL) {
      return new NullAddressException("a block is needed here");
    }
    if (!allocator.owns(address)) {
      return new ForeignAddressException(address, "no memory of this allocator, or no longer");
    }
    int before = cells.previous(address);
    if (before != Address.NULL
        && allocator.owns(before)
        && Address.toBytes(address - before) < Math.max(1, allocator.sizeOf(before))) {
      return new InteriorAddressException(
          address, "this lies inside the block at " + Address.show(before));
    }
    return new DoubleFreeException(address, "this memory is free already");
  }

  // end::explain[]

  // tag::began[]
  /**
   * The same for an allocator that knows where its blocks ever began, so that a block that is free
   * already can be told from room that never was a block.
   */
  static AddressException explain(
      Allocator allocator, AddressBits cells, AddressBits beginnings, int address) {
    AddressException reason = explain(allocator, cells, address);
    if (reason instanceof DoubleFreeException && !beginnings.contains(address)) {
      return new ForeignAddressException(address, "no block ever began here");
    }
    return reason;
  }
  // end::began[]
}
