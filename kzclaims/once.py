"""Attributes that are worked out when they are first asked for, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functools import cached_property as once
else:

    class once:
        """The same as ``functools.cached_property``, without its lock, which takes longer than most attributes do."""

        def __init__(self, work):
            self._work, self._name = work, work.__name__
            self.__doc__ = work.__doc__

        def __set_name__(self, owner, name):
            self._name = name

        def __get__(self, one, owner=None):
            if one is None:
                return self
            found = one.__dict__[self._name] = self._work(one)
            return found


__all__ = ["once"]
