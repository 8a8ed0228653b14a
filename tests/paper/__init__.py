"""What leaves as a file: PDF, calendars, spreadsheets."""
