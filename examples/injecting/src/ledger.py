#!/usr/bin/env python3
"""Keeps the books of the payment service."""

from __future__ import annotations

import decimal

import reports


def book(amount: decimal.Decimal) -> None:
    """Books a payment."""
    reports.add(amount)
