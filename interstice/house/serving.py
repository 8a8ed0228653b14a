"""Serving the pages: granian in WSGI mode, the fastest of those measured (architecture.md, Performance)."""

import socket

THREADS = 4


class DoorTaken(Exception):
    """Something else already answers at that address."""


def serve(address: str, port: int, workers: int) -> None:
    """Serve until stopped; nothing is logged of each request, since an address tells who read what."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        "interstice.house.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        websockets=False,
        log_level=LogLevels.warning,
        log_access=False,
    ).serve()


def assert_free(address: str, port: int) -> None:
    """Say at once that a door is taken, rather than after the preparations."""
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((address, port))
        except OSError as problem:
            message = (
                f"{address}:{port} cannot be opened ({problem.strerror}). Choose another: PORT={port + 1}"
            )
            raise DoorTaken(message) from problem
