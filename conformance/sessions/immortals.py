import sys

class Thing:
    pass

def has_all_bits_set(count):
    return count == 2**32 - 1

print('None: ', has_all_bits_set(sys.getrefcount(None)))
print('0:    ', has_all_bits_set(sys.getrefcount(0)))
print('Thing:', has_all_bits_set(sys.getrefcount(Thing())))
