"""The sandbox as a process."""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit


class Sandbox:
    """A running `sendbird-console sandbox`, reached through the line of JSON it prints."""

    binary: ClassVar[Path]

    def __init__(self, *options: str) -> None:
        """Start it without sample users, and wait until it accepts connections."""
        self.process = subprocess.Popen(
            [self.binary, "sandbox", "--users", "0", *options], stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the sandbox ended at once with {self.process.wait()}")
        address: dict[str, str] = json.loads(line)
        self.token = address["chat_token"]
        self.port = urlsplit(address["chat_url"]).port or 0

    def stop(self) -> None:
        """End it as Ctrl-C does, which it answers with 0."""
        self.process.send_signal(signal.SIGINT)
        try:
            code = self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise
        finally:
            assert self.process.stdout is not None
            self.process.stdout.close()
        if code != 0:
            raise RuntimeError(f"the sandbox ended with {code}")
