"""Paper and files: the PDF of minutes, calendars, spreadsheets in and out."""
