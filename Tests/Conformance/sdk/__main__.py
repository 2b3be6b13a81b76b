"""Find the checks, run them, and say how it went."""

from __future__ import annotations

import argparse
import sys
import unittest
from pathlib import Path

from sdk.case import SandboxCase
from sdk.fixture import Fixture
from sdk.report import Report
from sdk.sandbox import Sandbox


def tests_of(suite: unittest.TestSuite) -> list[unittest.TestCase]:
    """Give the single tests of nested suites."""
    tests: list[unittest.TestCase] = []
    for part in suite:
        tests += tests_of(part) if isinstance(part, unittest.TestSuite) else [part]
    return tests


def main() -> int:
    """Run the checks and give the exit code."""
    parser = argparse.ArgumentParser(prog="sdk")
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("--record", type=Path)
    options = parser.parse_args()

    Sandbox.binary = options.binary
    fixture = Fixture()
    SandboxCase.fixture = fixture
    folder = Path(__file__).parent
    found = unittest.defaultTestLoader.discover(str(folder), top_level_dir=str(folder.parent))
    tests = [test for test in tests_of(found) if options.only in Report.name(test)]
    report = Report(sys.stdout)
    unittest.TestSuite(tests).run(report)
    print(f"{report.passed} checks passed, {report.failed} failed, in {report.testsRun} tests")
    if report.failed or not report.passed:
        return 1
    if options.record:
        lines = fixture.write(options.record)
        print(f"{lines} requests written to {options.record}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
