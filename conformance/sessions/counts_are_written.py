import ctypes
import gc

def count_word(thing):
    """The four bytes at the address of the thing, as a number."""
    return ctypes.c_uint32.from_address(id(thing)).value

pair = (object(), object())
before = count_word(pair)
second = pair
print('a second name writes to the tuple:', count_word(pair) != before)

gc.freeze()
before = count_word(pair)
third = pair
print('so does a third, after gc.freeze():', count_word(pair) != before)
