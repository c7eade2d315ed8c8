"""Evaluates symbolic expressions."""
import os

print(os)
