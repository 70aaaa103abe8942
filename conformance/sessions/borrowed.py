import ctypes
import sys

class Thing:
    pass

box = [Thing()]
address = id(box[0])                 # seen, and not counted: borrowed
print('references:', sys.getrefcount(box[0]) - 1)    # less that of the call

thing = ctypes.cast(address, ctypes.py_object).value
print('it was the thing in the box:', thing is box[0])
print('references:', sys.getrefcount(box[0]) - 1)
