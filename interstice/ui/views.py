"""The one page of the interface itself: every component in every state."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from interstice.ui.samples import samples


@login_required
def components(request: HttpRequest) -> HttpResponse:
    """What may appear in the product, in each of its states (design language, « look here first »)."""
    return render(request, "ui/composants.html", samples())
