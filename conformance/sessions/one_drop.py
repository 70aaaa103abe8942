class Node:
    died = 0

    def __init__(self, next):
        self.next = next

    def __del__(self):
        Node.died += 1

chain = None
for _ in range(100_000):
    chain = Node(chain)

print('died before:', Node.died)
del chain                           # one statement, one reference
print('died in it: ', Node.died)
