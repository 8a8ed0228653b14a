"""The addresses of the book of rules, of what rules live, of principles, of the lexicon and of what goes out."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
