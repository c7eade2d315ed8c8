"""What others call."""
