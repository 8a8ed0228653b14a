"""What members promise one another: commitments, kept, renegotiated, released; never a count (RL1)."""
