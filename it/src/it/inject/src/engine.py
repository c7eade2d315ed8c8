#!/usr/bin/env python3
"""Moves money."""

from __future__ import annotations

import decimal


def move(amount: decimal.Decimal) -> None:
    """Moves money from one account to another."""
