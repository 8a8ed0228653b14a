"""The addresses of the interface."""

from django.urls import path

from interstice.ui import views

urlpatterns = [path("composants/", views.components, name="components")]
