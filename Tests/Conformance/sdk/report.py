"""What a run prints: one line per check."""

from __future__ import annotations

import traceback
import unittest
from types import TracebackType
from typing import TextIO

ErrorInfo = tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None]


class Report(unittest.TestResult):
    """A result that prints a line per check, and what went wrong below it.

    A check is a test, or each part of a test that looks at several cases.
    """

    def __init__(self, stream: TextIO) -> None:
        """Print to a stream."""
        super().__init__(stream)
        self.out = stream
        self.passed = 0
        self.failed = 0
        self.parts = 0

    @staticmethod
    def name(test: unittest.TestCase) -> str:
        """Give a test's name as a sentence: the call, then what is checked about it."""
        subject = getattr(test, "call", None) or type(test).__name__
        words = test.id().rsplit(".", 1)[-1].removeprefix("test_").replace("_", " ")
        return f"{subject}: {words}"

    def startTest(self, test: unittest.TestCase) -> None:
        """Begin to count a test's parts."""
        super().startTest(test)
        self.parts = 0

    def addSuccess(self, test: unittest.TestCase) -> None:
        """Note a test without a fault; its parts have been noted before."""
        super().addSuccess(test)
        if self.parts == 0:
            self.line(self.name(test), None)

    def addFailure(self, test: unittest.TestCase, err: ErrorInfo) -> None:
        """Note a check that didn't hold."""
        super().addFailure(test, err)
        self.line(self.name(test), err)

    def addError(self, test: unittest.TestCase, err: ErrorInfo) -> None:
        """Note a test that broke off, or what its clean-up met."""
        super().addError(test, err)
        name = self.name(test) if isinstance(test, unittest.TestCase) else str(test)
        self.line(name, err)

    def addSubTest(
        self, test: unittest.TestCase, subtest: unittest.TestCase, err: ErrorInfo | None
    ) -> None:
        """Note one of the cases that a test looks at."""
        super().addSubTest(test, subtest, err)
        self.parts += 1
        parameters = getattr(subtest, "params", {})
        words = ", ".join(str(value) for value in parameters.values())
        self.line(f"{self.name(test)} [{words}]", err)

    def line(self, name: str, err: ErrorInfo | None) -> None:
        """Print one check."""
        if err is None:
            self.passed += 1
            self.out.write(f"ok    {name}\n")
        else:
            self.failed += 1
            lines = "".join(traceback.format_exception(*err)).splitlines()
            self.out.write(f"FAIL  {name}\n" + "".join(f"      {line}\n" for line in lines))
        self.out.flush()
