"""Base templates, components, theme and template tags. It knows no domain room."""
