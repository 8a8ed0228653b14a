"""A program: asks one page again and again by some clients at once, and says how long each answer took.

It is a process of its own, with one thread and plain sockets, so that it takes as little as it can from the
two cores that the server needs: a heavier one would flatter the ratios to the floor.
"""

from __future__ import annotations

import json
import selectors
import socket
import sys
from dataclasses import dataclass, field
from time import perf_counter

HEAD_END = b"\r\n\r\n"
LENGTH = b"content-length:"
PATIENCE_SECONDS = 30.0
"""After so long without any answer the measure is given up, and says so."""


@dataclass
class Asked:
    """What is asked: a page, by how many clients, at most how often and how long."""

    port: int
    path: str
    cookie: str
    clients: int
    times: int
    seconds: float

    @property
    def request(self) -> bytes:
        """The bytes of the request, the same each time."""
        lines = [
            f"GET {self.path} HTTP/1.1",
            f"Host: 127.0.0.1:{self.port}",
            "Accept: text/html",
            "Accept-Language: fr",
            *([f"Cookie: {self.cookie}"] if self.cookie else []),
        ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()


@dataclass
class Client:
    """One connection, kept open, that asks again as soon as it is answered."""

    door: socket.socket
    began: float = 0.0
    heard: bytearray = field(default_factory=bytearray)

    def ask(self, request: bytes) -> None:
        """Send the request."""
        self.heard.clear()
        self.began = perf_counter()
        self.door.sendall(request)

    def hear(self) -> bool:
        """Read what has come; gives whether the answer is whole."""
        piece = self.door.recv(262144)
        if not piece:
            raise ConnectionError("the server closed the connection")
        self.heard += piece
        end = self.heard.find(HEAD_END)
        return end >= 0 and len(self.heard) - end - len(HEAD_END) >= self._length(end)

    def status(self) -> int:
        """The status of the answer."""
        return int(self.heard[9:12])

    def _length(self, end: int) -> int:
        for line in bytes(self.heard[:end]).lower().split(b"\r\n"):
            if line.startswith(LENGTH):
                return int(line[len(LENGTH) :])
        raise ValueError("an answer without Content-Length cannot be measured")


def measured(asked: Asked) -> dict[str, object]:
    """Ask, and say the time of each answer in milliseconds, with the whole time and what was answered."""
    clients = [Client(socket.create_connection(("127.0.0.1", asked.port))) for _ in range(asked.clients)]
    with selectors.DefaultSelector() as doors:
        for client in clients:
            client.door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            doors.register(client.door, selectors.EVENT_READ, client)
        took, whole, sizes = _rounds(asked, clients, doors)
    for client in clients:
        client.door.close()
    return {"milliseconds": took, "seconds": whole, "bytes": max(sizes)}


def _rounds(
    asked: Asked, clients: list[Client], doors: selectors.BaseSelector
) -> tuple[list[float], float, set[int]]:
    took: list[float] = []
    sizes: set[int] = set()
    request, sent, began = asked.request, 0, perf_counter()
    for client in clients:
        client.ask(request)
        sent += 1
    while len(took) < sent:
        ready = doors.select(PATIENCE_SECONDS)
        if not ready:
            raise TimeoutError(f"{asked.path}: no answer in {PATIENCE_SECONDS:.0f} s")
        for key, _ in ready:
            client = key.data
            if client.hear():
                now = perf_counter()
                took.append((now - client.began) * 1000)
                _assert_shown(asked.path, client)
                sizes.add(len(client.heard))
                if sent < asked.times and now - began < asked.seconds:
                    client.ask(request)
                    sent += 1
    return took, perf_counter() - began, sizes


def _assert_shown(path: str, client: Client) -> None:
    """A page that refuses or sends elsewhere is quick, and measures nothing."""
    if client.status() != 200:
        raise ValueError(f"{path} answered {client.status()}, not 200")


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measured(Asked(**json.loads(sys.argv[1])))))
