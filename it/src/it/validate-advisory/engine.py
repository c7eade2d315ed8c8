"""Settles invoices."""
