"""Tables of dossiers: columns recognised, corrected by hand, tried, then brought in whole or not at all."""
