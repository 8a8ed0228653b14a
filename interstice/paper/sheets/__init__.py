"""Tables as people have them: CSV, XLSX, ODS, JSON, read without trusting any of them; written out safely."""

from interstice.paper.sheets.problems import Unreadable
from interstice.paper.sheets.reading import read_tables
from interstice.paper.sheets.tables import Column, Row, Table
from interstice.paper.sheets.writing import csv_bytes, xlsx_bytes

__all__ = ["Column", "Row", "Table", "Unreadable", "csv_bytes", "read_tables", "xlsx_bytes"]
