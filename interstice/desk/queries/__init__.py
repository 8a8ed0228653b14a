"""What the desk reads across rooms: one module for each page, and the sentences that they all share."""
