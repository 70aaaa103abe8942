"""Runs a program and returns the lines that it printed."""
import gc
import sys
import weakref

from .ledger import Ledger
from .nodes import Nodes, code_objects_are_invisible_to_the_collector
from .observations import Observations
from .operations import Operations
from .translation import VARIABLE, Translation

OBSERVATIONS = ('refs gen tracked finalized deref weakrefs id same live count stats garbage '
                'objects frozen threshold calibrate').split()
ALLOCATING = ('new', 'weak', 'tuple', 'dict')      # operations that can start a collection


class UnsuitablePython(Exception):
    """This Python cannot run the program; the message says why."""


def run(operations):
    check_python()
    translation = Translation(operations)
    lines = []
    nodes = Nodes(translation.nodes, translation.widths | {0}, lines.append)
    if translation.used['legacy']:
        make_legacy_classes(nodes)
    ledger = Ledger(translation.tuples, translation.used['dict'])
    observations = Observations(nodes, lines.append)
    module = names_of_the_translation(nodes, ledger, observations, lines.append)
    module.update((VARIABLE + name, None) for name in translation.names)
    exec(compile(translation.source(), '<translated program>', 'exec'), module)
    calibration = compile("observe_calibrate('probe', probe)", '<calibration>', 'exec')
    probe = {'probe': object(), 'observe_calibrate': module['observe_calibrate']}

    gc.disable()
    ledger.open(*expected_work(translation.used))
    exec(calibration, probe)
    program = module['program']
    observations.start()
    ledger.start()
    try:
        program()
    finally:
        ledger.close()
    return lines


def check_python():
    version = sys.version_info[:2]
    if sys.implementation.name != 'cpython' or not (3, 11) <= version <= (3, 13):
        raise UnsuitablePython('CPython 3.11, 3.12 or 3.13 is needed')
    if not code_objects_are_invisible_to_the_collector():
        raise UnsuitablePython('a default build is needed: this one tracks code objects')


def make_legacy_classes(nodes):
    try:
        nodes.make_legacy_classes()
    except ImportError:
        raise UnsuitablePython("'legacy' needs the module _testcapi of CPython's tests") from None


def expected_work(used):
    """How many full collections, and how many observations, there can be at most."""
    collections = used['collect']
    if used['auto']:
        collections += sum(used[name] for name in ALLOCATING)
    return collections, sum(used[name] for name in OBSERVATIONS)


def names_of_the_translation(nodes, ledger, observations, report):
    """The global names that a translated program uses, besides its own variables."""
    operations = Operations(nodes, ledger, report)
    names = {
        'report': report,
        'new': nodes.new,
        'number': nodes.number,
        'weak_reference': weakref.ref,
        'enable': gc.enable,
        'disable': gc.disable,
        'set_threshold': gc.set_threshold,
        'freeze': gc.freeze,
        'unfreeze': gc.unfreeze,
    }
    for name in ('set set_quietly get can_be_referenced_weakly referent give_finalizer '
                 'take_finalizer give_legacy_finalizer collect events saveall ungarbage').split():
        names[name] = getattr(operations, name)
    for name in OBSERVATIONS:
        names['observe_' + name] = ledger.undisturbed(getattr(observations, name))
    return names
