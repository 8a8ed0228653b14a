"""The addresses of referrals, of handovers, and of the links by which partners without an account answer."""

from __future__ import annotations

from django.urls import path

from interstice.followups.views import handovers, partner, referrals, sending

_PERSON = "p/<uuid:partnership>/personnes/<uuid:dossier>/"
_REFERRAL = "p/<uuid:partnership>/orientations/<uuid:referral>/"
_HANDOVER = "p/<uuid:partnership>/transmissions/<uuid:handover>/"

urlpatterns = [
    path(f"{_PERSON}orienter/", sending.send, name="send_referral"),
    path(f"{_PERSON}transmettre/", handovers.hand_over, name="hand_over"),
    path(_REFERRAL, referrals.referral, name="referral"),
    path(f"{_REFERRAL}<str:gesture>/", referrals.gesture, name="referral_gesture"),
    path(_HANDOVER, handovers.handover, name="handover"),
    path(f"{_HANDOVER}<str:answer>/", handovers.answer, name="answer_handover"),
    path("reponse/<str:token>/", partner.answer, name="partner_answer"),
]
