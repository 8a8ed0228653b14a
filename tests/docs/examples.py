"""The code of a how-to page, put for the time of a test where the page says to write it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from django.apps import apps
from django.db import connection, models

from interstice.register.acts import vocabulary
from interstice.register.clauses import clause_types
from interstice.register.gate import effects
from tests.docs.pages import Block


@contextmanager
def written(blocks: list[Block]) -> Iterator[ModuleType]:
    """Write each block into its module, new or known; gives the last one, and takes everything back after.

    The database forgets the tables of the examples with the transaction of the test.
    """
    kept: list[tuple[dict[str, Any], dict[str, Any]]] = []
    _keep(kept, vocabulary, effects, clause_types, *apps.all_models.values())
    modules = set(sys.modules)
    try:
        for block in blocks:
            module = _module(block)
            _keep(kept, vars(module))
            _write(block, module)
        yield _module(blocks[-1])
    finally:
        for place, before in reversed(kept):
            place.clear()
            place.update(before)
        for name in sys.modules.keys() - modules:
            _forget(name)
        apps.clear_cache()


def _keep(kept: list[tuple[dict[str, Any], dict[str, Any]]], *places: Any) -> None:
    kept += [(place, dict(place)) for place in places]


def _module(block: Block) -> ModuleType:
    if block.module in sys.modules or _exists(block):
        return importlib.import_module(block.module)
    parent, _, name = block.module.rpartition(".")
    made = ModuleType(block.module)
    sys.modules[block.module] = made
    setattr(importlib.import_module(parent), name, made)
    return made


def _exists(block: Block) -> bool:
    return find_spec(block.module) is not None


def _write(block: Block, module: ModuleType) -> None:
    """Run the code where it would stand, under the future that the house writes in; make its tables."""
    known = set(vars(module))
    code = compile(block.code, block.file, "exec", flags=annotations.compiler_flag, dont_inherit=True)
    exec(code, vars(module))  # noqa: S102  (it is the page's own code)
    for name in vars(module).keys() - known:
        made = getattr(module, name)
        if isinstance(made, type) and issubclass(made, models.Model) and made.__module__ == module.__name__:
            _lay(made)


def _lay(model: type[models.Model]) -> None:
    """Make the table of a model that the page adds, as its migration would."""
    sql, parameters = connection.schema_editor(collect_sql=True).table_sql(model)
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters or None)


def _forget(name: str) -> None:
    parent, _, last = name.rpartition(".")
    del sys.modules[name]
    if parent in sys.modules and hasattr(sys.modules[parent], last):
        delattr(sys.modules[parent], last)
