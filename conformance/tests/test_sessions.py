"""The sessions of the book: recorded on three versions, and still what this interpreter prints."""
import platform
import sys
import unittest
from pathlib import Path

CONFORMANCE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CONFORMANCE))

import record_sessions  # noqa: E402

VERSIONS = ('3.11.7', '3.12.1', '3.13.0')
SCRIPTS = sorted(record_sessions.SESSIONS.glob('*.py'))


class SessionsTest(unittest.TestCase):
    def test_each_is_recorded_on_each_version_and_nothing_else_is(self):
        recorded = {file.name for file in record_sessions.SESSIONS.glob('*.out')}
        expected = {f'{script.stem}.{version}.out' for script in SCRIPTS for version in VERSIONS}
        self.assertTrue(SCRIPTS)
        self.assertEqual(expected, recorded)

    @unittest.skipUnless(platform.python_version() in VERSIONS, 'no recordings of this version')
    def test_each_prints_what_was_recorded(self):
        for script in SCRIPTS:
            recording = script.with_suffix(f'.{platform.python_version()}.out')
            with self.subTest(script.name):
                self.assertEqual(recording.read_bytes(), record_sessions.outcome(script))


if __name__ == '__main__':
    unittest.main()
