"""Who meets what at every address: one table, walked cell by cell, and words that must stay inside."""
