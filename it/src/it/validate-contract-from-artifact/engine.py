"""Not in the contract of the organisation."""
