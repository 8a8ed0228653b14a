"""The addresses of parties."""

from __future__ import annotations

from django.urls import path

from interstice.parties.views import account, founding, gestures, who

urlpatterns = [
    path("p/<uuid:partnership>/qui-est-la/", who.who, name="who"),
    path("p/<uuid:partnership>/qui-est-la/<slug:gesture>/", gestures.gesture, name="gesture"),
    path("p/<uuid:partnership>/signer/<uuid:founding>/", founding.sign, name="sign_founding"),
    path("p/<uuid:partnership>/effacer-mon-nom/", account.erase_name, name="erase_name"),
    path("mon-compte/", account.account, name="account"),
    path("mon-compte/chapeau/", account.wear, name="wear"),
]
