"""Moved money."""
