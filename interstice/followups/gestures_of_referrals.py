"""What may be done with a referral: each is one form, one command, one sentence.

Told as the gestures of the other rooms are, so that a screen, its address and its command cannot part.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from interstice.followups.commands import partner_links, referrals
from interstice.followups.forms import referrals as forms
from interstice.followups.moves import Move
from interstice.parties.gestures import Gesture

TOLD = _("Les autres membres lisent au registre qui a fait quoi, jamais pour qui ni avec quels mots.")
"""What each of these acts engages."""

MOVES: dict[str, Move] = {
    "accepter": Move.ACCEPT,
    "rendez-vous": Move.SCHEDULE,
    "recue": Move.START,
    "retour": Move.REPORT_FINAL,
    "plus-de-temps": Move.POSTPONE,
    "rendez-vous-manque": Move.MISS,
    "rendez-vous-annule": Move.CANCEL_APPOINTMENT,
    "attente": Move.PUT_OFF,
    "ailleurs": Move.REDIRECT,
    "sans-suite": Move.DECLINE,
    "confirmer-arret": Move.CONFIRM_CANCELLATION,
    "lu": Move.ACKNOWLEDGE,
    "par-telephone": Move.CLOSE_BY_PHONE,
    "arreter": Move.ASK_CANCELLATION,
}
"""The moves by the last part of their address, in the order in which a page offers them."""

OF_A_REFERRAL: dict[str, Gesture] = {
    "accepter": Gesture(
        title=_("Accepter cette orientation"),
        intro=_("Vous recevrez la personne. Vous direz ensuite ce qu’il en est, de la façon convenue."),
        form=forms.ReferralForm,
        button=_("Accepter"),
        done=_("L’orientation est acceptée."),
        act=referrals.accept_referral,
        engages=TOLD,
    ),
    "rendez-vous": Gesture(
        title=_("Fixer un rendez-vous"),
        intro=_("Un jour où la personne est attendue chez vous ; il peut changer."),
        form=forms.AppointmentForm,
        button=_("Fixer ce jour"),
        done=_("Le rendez-vous est fixé."),
        act=referrals.set_appointment,
        engages=TOLD,
    ),
    "recue": Gesture(
        title=_("Dire que la personne est reçue"),
        intro=_("Ce pour quoi elle est adressée commence."),
        form=forms.ReferralForm,
        button=_("Elle est reçue"),
        done=_("C’est inscrit : la personne est reçue."),
        act=referrals.start_referral,
        engages=TOLD,
    ),
    "retour": Gesture(
        title=_("Donner un retour"),
        intro=_("Le mode et le jour sont lus de tous ; vos mots, de vous deux seulement."),
        form=forms.ReportForm,
        button=_("Donner le retour"),
        done=_("Le retour est donné."),
        act=referrals.report_back,
        engages=TOLD,
    ),
    "plus-de-temps": Gesture(
        title=_("Il me faut plus de temps"),
        intro=_("Dites-le avant le jour convenu : un autre jour prend sa place."),
        form=forms.MoreTimeForm,
        button=_("Dire ce jour"),
        done=_("Un autre jour est dit pour le retour."),
        act=referrals.postpone_report_back,
        engages=TOLD,
    ),
    "rendez-vous-manque": Gesture(
        title=_("Le rendez-vous n’a pas eu lieu"),
        intro=_("La personne n’est pas venue. Rien ne s’en conclut ; un autre jour peut être fixé."),
        form=forms.ReferralForm,
        button=_("L’inscrire"),
        done=_("C’est inscrit. Un autre jour peut être fixé."),
        act=referrals.note_missed_appointment,
        engages=TOLD,
    ),
    "rendez-vous-annule": Gesture(
        title=_("Annuler le rendez-vous"),
        intro=_("Il n’aura pas lieu ; un autre peut être fixé."),
        form=forms.ReferralForm,
        button=_("L’annuler"),
        done=_("Le rendez-vous est annulé."),
        act=referrals.cancel_appointment,
        engages=TOLD,
    ),
    "attente": Gesture(
        title=_("Mettre en attente"),
        intro=_("Vous répondrez ou recevrez plus tard, et vous dites pourquoi."),
        form=forms.PutOffForm,
        button=_("Mettre en attente"),
        done=_("L’orientation attend, et l’on sait pourquoi."),
        act=referrals.put_off_referral,
        engages=TOLD,
    ),
    "ailleurs": Gesture(
        title=_("Indiquer un autre partenaire"),
        intro=_("Vous dites qui serait mieux placé. L’adresser là-bas revient à qui vous l’a adressée."),
        form=forms.RedirectForm,
        button=_("L’indiquer"),
        done=_("Un autre partenaire est indiqué."),
        act=referrals.redirect_referral,
        engages=TOLD,
    ),
    "sans-suite": Gesture(
        title=_("Ne pas donner suite"),
        intro=_("Vous ne pouvez pas la recevoir, et vous dites pourquoi. Cela ne se compte nulle part."),
        form=forms.ReasonForm,
        button=_("Ne pas donner suite"),
        done=_("La raison est dite ; l’orientation s’arrête là."),
        act=referrals.decline_referral,
        engages=TOLD,
    ),
    "confirmer-arret": Gesture(
        title=_("Confirmer l’arrêt"),
        intro=_("Qui vous l’a adressée demande que cela s’arrête."),
        form=forms.ReferralForm,
        button=_("Confirmer l’arrêt"),
        done=_("L’orientation est arrêtée."),
        act=referrals.confirm_cancellation,
        engages=TOLD,
    ),
    "lu": Gesture(
        title=_("Accuser réception du retour"),
        intro=_("Vous l’avez lu, ou entendu."),
        form=forms.ReferralForm,
        button=_("J’ai lu ce retour"),
        done=_("Le retour est lu."),
        act=referrals.acknowledge_report_back,
        engages=TOLD,
    ),
    "par-telephone": Gesture(
        title=_("C’est venu de vive voix"),
        intro=_("Vous notez que le retour vous est parvenu : personne n’aura à l’écrire une seconde fois."),
        form=forms.ByPhoneForm,
        button=_("Noter le retour"),
        done=_("Le retour est noté ; l’orientation est close."),
        act=referrals.close_by_phone,
        engages=TOLD,
    ),
    "arreter": Gesture(
        title=_("Demander l’arrêt"),
        intro=_(
            "Vous demandez que cela s’arrête. Votre partenaire le confirme, ou donne un dernier retour ; "
            "si plus personne n’y lit cette orientation, elle s’arrête aussitôt."
        ),
        form=forms.ReasonForm,
        button=_("Demander l’arrêt"),
        done=_("L’arrêt est demandé."),
        act=referrals.ask_cancellation,
        engages=TOLD,
    ),
    "lien": Gesture(
        title=_("Ouvrir un lien de réponse"),
        intro=_(
            "Pour un partenaire sans compte. Qui a le lien lit ce que vous cochez, rien d’autre, et peut "
            "répondre. Rien n’est coché d’avance : un lien passe de main en main. Vous pouvez le fermer à "
            "tout moment."
        ),
        form=forms.LinkForm,
        button=_("Ouvrir ce lien"),
        done=_("Le lien est ouvert. Copiez-le, et donnez-le vous-même."),
        act=partner_links.make_partner_link,
        engages=TOLD,
    ),
    "fermer-lien": Gesture(
        title=_("Fermer le lien"),
        intro=_("Il ne mènera plus à rien."),
        form=forms.RevokeForm,
        button=_("Fermer ce lien"),
        done=_("Le lien est fermé."),
        act=partner_links.revoke_partner_link,
        engages=TOLD,
    ),
}
"""By the last part of their address."""


def offered(possible: Iterable[Move], *, but: Iterable[str] = ()) -> list[tuple[str, object]]:
    """The gestures that these moves open, by address and title, in the order of a page."""
    wanted = {*possible}
    if Move.REPORT_INTERIM in wanted:
        wanted.add(Move.REPORT_FINAL)
    shown = (name for name, move in MOVES.items() if move in wanted and name not in but)
    return [(name, OF_A_REFERRAL[name].title) for name in shown]
