"""Settles invoices in éuros."""
