"""A proxy that passes requests on as they are and keeps them."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO


@dataclass(frozen=True)
class Message:
    """A request or an answer, byte for byte."""

    head: bytes
    body: bytes

    @property
    def lines(self) -> list[str]:
        """The lines of the head, the first one included."""
        return self.head.decode("ascii").removesuffix("\r\n\r\n").split("\r\n")

    def header(self, name: str) -> str | None:
        """Give the value of a header whose name is written exactly so."""
        for line in self.lines[1:]:
            if line.startswith(f"{name}: "):
                return line.removeprefix(f"{name}: ")
        return None

    @staticmethod
    def read(stream: BinaryIO) -> Message | None:
        """Read the next message of a connection; None when the connection was closed."""
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = stream.readline()
            if not line:
                return None
            head += line
        length = 0
        for line in head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return Message(head, stream.read(length))


@dataclass(frozen=True)
class Exchange:
    """What one call of the SDK sent and got."""

    call: str
    request: Message
    answer: Message

    @property
    def method(self) -> str:
        """The request's method."""
        return self.request.lines[0].split(" ")[0]

    @property
    def target(self) -> str:
        """The request's path and query as they were sent."""
        return self.request.lines[0].split(" ")[1]

    @property
    def status(self) -> int:
        """The status of the answer."""
        return int(self.answer.lines[0].split(" ")[1])


class Proxy:
    """A proxy on a loopback port of its own, for one client that sends one request at a time."""

    def __init__(self, port: int) -> None:
        """Listen, and pass on to a local port."""
        self.upstream = port
        self.call = ""
        self.exchanges: list[Exchange] = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.listener.getsockname()[1]
        self.connections: list[socket.socket] = []
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self) -> None:
        """Serve every connection in a thread until the listener is closed."""
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self.upstream))
            self.connections += [client, server]
            threading.Thread(target=self.pass_on, args=(client, server), daemon=True).start()

    def pass_on(self, client: socket.socket, server: socket.socket) -> None:
        """Pass request after request on, and the answers back."""
        try:
            with client, server, client.makefile("rb") as ours, server.makefile("rb") as theirs:
                while request := Message.read(ours):
                    server.sendall(request.head + request.body)
                    answer = Message.read(theirs)
                    if answer is None:
                        return
                    # Kept before it is passed on: the test looks as soon as it has the answer.
                    self.exchanges.append(Exchange(self.call, request, answer))
                    client.sendall(answer.head + answer.body)
        except OSError:
            return

    def stop(self) -> None:
        """Close everything."""
        # Closing alone doesn't wake the thread that waits in accept.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        for connection in self.connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()
