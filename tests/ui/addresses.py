"""The addresses that the interface itself needs: its tests stand without any room."""

from django.urls import include, path

urlpatterns = [
    path("langue/", include("django.conf.urls.i18n")),
    path("compte/", include("allauth.urls")),
    path("", include("interstice.ui.urls")),
]
