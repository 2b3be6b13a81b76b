"""The traffic of a run as lines of JSON, for the Swift suite that replays it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

from sdk.proxy import Exchange

MOMENTS = {"created_at", "last_seen_at", "ts", "message_id"}
"""Members whose value time decides."""

ALWAYS = {"is_active", "next"}
"""Members that are kept even when they are empty."""


class Fixture:
    """The requests of every scenario in their order, with what is different in every run replaced.

    The first lines are the sets of headers that occur, the others are one scenario each: it
    begins with an empty sandbox, and its requests name their headers by number. `{port}`,
    `{token}` and `{length}` stand for what they say, `{next}` in a target for the `next` of the
    answer before it, form-encoded. Answers are kept for the call that the scenario is about.
    """

    def __init__(self) -> None:
        """Start without scenarios."""
        self.shapes: list[list[str]] = []
        self.scenarios: list[dict[str, Any]] = []

    def add(self, call: str, scenario: str, token: str, exchanges: list[Exchange]) -> None:
        """Add one scenario of a call, unless nothing was sent."""
        if not exchanges:
            return
        following = ""
        requests = []
        for exchange in exchanges:
            target = exchange.target
            if following:
                target = target.replace(f"token={quote_plus(following)}", "token={next}")
            request = {
                "call": exchange.call,
                "headers": self.shape(exchange, token),
                "method": exchange.method,
                "target": target,
                "body": exchange.request.body.decode("ascii"),
                "status": exchange.status,
            }
            answer = json.loads(exchange.answer.body)
            if exchange.status != 200:
                request["code"] = answer["code"]
            elif exchange.call == call:
                request["answer"] = answer if "metadata" in call else essence(answer)
            following = answer.get("next") or following
            requests.append(request)
        self.scenarios.append({"call": call, "scenario": scenario, "requests": requests})

    def shape(self, exchange: Exchange, token: str) -> int:
        """Give the number of the set of headers that a request came with."""
        first, *rest = exchange.request.lines
        # What is put together from the parts must be what was sent, to the byte.
        assert first == f"{exchange.method} {exchange.target} HTTP/1.1"
        lines = []
        for line in rest:
            name, value = line.split(": ", 1)
            if name == "Host":
                value = "127.0.0.1:{port}"
            elif name == "Content-Length":
                value = "{length}"
            elif value == token:
                value = "{token}"
            lines.append(f"{name}: {value}")
        if lines not in self.shapes:
            self.shapes.append(lines)
        return self.shapes.index(lines)

    def write(self, path: Path) -> int:
        """Write the lines, and give the number of requests."""
        lines = [{"shape": number, "headers": shape} for number, shape in enumerate(self.shapes)]
        with path.open("w", encoding="utf-8") as file:
            for line in lines + self.scenarios:
                file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
        return sum(len(scenario["requests"]) for scenario in self.scenarios)


def essence(value: Any) -> Any:
    """Leave out members that say nothing, and replace what time and chance decide.

    A moment becomes 1, unless it is 0 or -1, which say that there is none.
    """
    if isinstance(value, list):
        return [essence(element) for element in value]
    if not isinstance(value, dict):
        return value
    result: dict[str, Any] = {}
    for name, member in value.items():
        if name == "metadata":
            result[name] = member
        elif name in MOMENTS and member > 0:
            result[name] = 1
        elif name in {"next", "access_token"} and member:
            result[name] = f"{{{name}}}"
        elif name == "channel_url" and member.startswith("sendbird_group_channel_"):
            result[name] = "{channel_url}"
        elif name in ALWAYS or (member is not False and member not in ("", {})):
            result[name] = essence(member)
    return result
