#!/usr/bin/env python3
"""Run every call of Sendbird's Python SDK against the sandbox (contract 8).

    python3 Tests/Conformance/run.py

needs Python 3.10 or later, a built `sendbird-console`, and the network for the first run, which
installs the SDK into `.build/conformance`. It prints one line per check and their numbers, and
ends with 1 if a check fails. Options:

    --binary FILE   the program to check; otherwise the newest one that `swift build` made here
    --only WORDS    only the checks whose name contains these words
    --record FILE   also write what the SDK sent, for the Swift suite that replays it:
                    Tests/ContractTests/SDK/wire.jsonl
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILD = HERE.parent.parent / ".build"
REQUIREMENTS = HERE / "requirements.txt"


def environment() -> Path:
    """Make the virtual environment, unless it is there, and give its Python."""
    folder = BUILD / "conformance"
    python = folder / "bin" / "python"
    installed = folder / "installed.txt"
    wanted = REQUIREMENTS.read_text()
    if python.exists() and installed.exists() and installed.read_text() == wanted:
        return python
    venv.create(folder, with_pip=True, clear=True)
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", REQUIREMENTS],
        check=True,
    )
    installed.write_text(wanted)
    return python


def newest_product() -> Path:
    """Give the product that was built last."""
    products = [BUILD / kind / "sendbird-console" for kind in ("release", "debug")]
    built = [product for product in products if product.exists()]
    if not built:
        sys.exit("There is no sendbird-console yet: run `swift build`, or give --binary FILE.")
    return max(built, key=lambda product: product.stat().st_mtime)


def main() -> None:
    """Prepare everything, then become the checks."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=Path, help="the program to check")
    parser.add_argument("--only", default="", help="only checks whose name contains this")
    parser.add_argument("--record", type=Path, help="write what the SDK sent to this file")
    options = parser.parse_args()
    if options.only and options.record:
        parser.error("--record keeps a whole run, so it doesn't go with --only")

    binary = options.binary or newest_product()
    python = environment()
    arguments = [str(python), "-m", "sdk", "--binary", str(binary.resolve())]
    if options.only:
        arguments += ["--only", options.only]
    if options.record:
        arguments += ["--record", str(options.record.resolve())]
    os.chdir(HERE)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    os.execv(python, arguments)


if __name__ == "__main__":
    main()
