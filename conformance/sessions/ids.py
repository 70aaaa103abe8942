class Thing:
    pass

a, b = Thing(), Thing()      # two things, alive at the same time
print('the same id:', id(a) == id(b))

# A thousand things: each dies before the next is made.
ids = {id(Thing()) for _ in range(1000)}
print('fewer ids than things:', len(ids) < 1000)
