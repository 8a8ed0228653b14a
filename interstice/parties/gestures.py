"""The gestures of parties: each is one form, one command, one sentence; a page shows any of them.

They are told here once, so that a screen, its address and its command cannot part.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from interstice.parties.commands import (
    bodies,
    conventions,
    founding,
    mandates,
    members,
    organisations,
    places,
)
from interstice.parties.forms import gestures as forms
from interstice.parties.forms import houses, motives
from interstice.parties.forms import mandates as asked
from interstice.register.actors import Actor, Hat
from interstice.register.gate import Inscribed

Text = str | Promise
INSCRIBED = _("L’acte s’inscrit au registre.")
"""What most gestures engage."""


@dataclass(frozen=True, kw_only=True)
class Gesture:
    """One thing that someone may do from « Qui est là »."""

    title: Text
    intro: Text
    form: type[forms.GestureForm]
    button: Text
    done: Text
    """The sentence that confirms it, once inscribed."""
    act: Callable[..., Inscribed]
    hats: tuple[Hat, ...] = (Hat.MEMBER,)
    engages: Text = INSCRIBED

    def perform(self, actor: Actor, told: dict[str, Any]) -> Inscribed:
        """Carry it out through its command."""
        return self.act(actor, **told)


GESTURES: dict[str, Gesture] = {
    "ma-place": Gesture(
        title=_("Dire ma place"),
        intro=_("Facultative. Seule la dernière version se lit ; les précédentes, vous seul les retrouvez."),
        form=forms.PlaceForm,
        button=_("Dire ma place"),
        done=_("Votre place est dite."),
        act=places.state_place,
    ),
    "ce-qui-m-attire": Gesture(
        title=_("Dire ce qui m’attire ici"),
        intro=_("Facultatif, lu par les membres seuls. Laissé en blanc, rien n’en reste."),
        form=motives.MotivesForm,
        button=_("Le dire"),
        done=_("C’est dit."),
        act=places.state_motives,
    ),
    "parler-place": Gesture(
        title=_("Dire à quelqu’un comment je vois sa place"),
        intro=_("Vos mots sont pour cette personne seule. Ils s’effacent dès qu’elle aura répondu."),
        form=forms.SpeakOfPlaceForm,
        button=_("Le lui dire"),
        done=_("Vos mots l’attendent. Personne d’autre ne les lira."),
        act=places.speak_of_place,
        engages=_("Il n’en reste au registre que la date."),
    ),
    "repondre-place": Gesture(
        title=_("Répondre sur ma place"),
        intro=_("Proposez des mots que vous pourriez accepter tous les deux, ou répondez sans rien changer."),
        form=forms.AnswerAboutPlaceForm,
        button=_("Répondre"),
        done=_("Votre réponse est donnée ; les mots de départ sont effacés."),
        act=places.answer_about_place,
        engages=_("Sans accord de l’autre, rien n’est montré."),
    ),
    "accorder-place": Gesture(
        title=_("S’accorder sur une place"),
        intro=_("Ce que vous acceptez tous les deux sera lu par le collectif, et seulement cela."),
        form=forms.AgreeOnPlaceForm,
        button=_("J’accepte ces mots"),
        done=_("Vous vous êtes accordés."),
        act=places.agree_on_place,
    ),
    "demander-mandat": Gesture(
        title=_("Demander un mandat"),
        intro=_(
            "Dites à votre organisation ce que vous demandez à pouvoir engager. Rien n’est "
            "bloqué en attendant."
        ),
        form=asked.RequestMandateForm,
        button=_("Demander"),
        done=_("Votre demande est inscrite et datée."),
        act=mandates.request_mandate,
    ),
    "donner-mandat": Gesture(
        title=_("Donner un mandat"),
        intro=_("Vous dites ce que vos agents peuvent engager, et jusqu’à quand. Cela ne vaut que pour eux."),
        form=asked.GiveMandateForm,
        button=_("Donner ce mandat"),
        done=_("Le mandat est donné."),
        act=mandates.give_mandate,
        hats=(Hat.DECIDER,),
    ),
    "refuser-mandat": Gesture(
        title=_("Ne pas donner de mandat"),
        intro=_("Une raison, en mots neutres. Cela n’empêche personne de participer."),
        form=asked.RefuseMandateForm,
        button=_("Ne pas donner de mandat"),
        done=_("Votre réponse est inscrite."),
        act=mandates.refuse_mandate,
        hats=(Hat.DECIDER,),
    ),
    "laisser-faire": Gesture(
        title=_("Noter qu’on nous laisse faire"),
        intro=_(
            "Aucune réponse n’est venue. Vous le notez : ce n’est pas un mandat, et cela ne "
            "s’y confondra jamais."
        ),
        form=asked.TacitMandateForm,
        button=_("Le noter"),
        done=_("C’est noté : on vous laisse faire."),
        act=mandates.note_tacit_mandate,
    ),
    "interet": Gesture(
        title=_("Déclarer un intérêt"),
        intro=_(
            "Votre employeur répond aussi à des marchés de l’action ? Le dire suffit ; il se "
            "rappellera où il compte."
        ),
        form=asked.InterestForm,
        button=_("Le déclarer"),
        done=_("L’intérêt est déclaré."),
        act=mandates.declare_interest,
    ),
    "fin-interet": Gesture(
        title=_("Un intérêt n’existe plus"),
        intro=_("Il restera lisible au registre, avec sa fin."),
        form=asked.EndInterestForm,
        button=_("Il n’existe plus"),
        done=_("La fin de cet intérêt est inscrite."),
        act=mandates.end_interest,
    ),
    "echeance": Gesture(
        title=_("Dire une échéance"),
        intro=_("Ce qui s’arrête, et quand : un financement, un contrat, la fin prévue de l’action."),
        form=asked.HorizonForm,
        button=_("Dire cette échéance"),
        done=_("L’échéance est inscrite."),
        act=mandates.state_horizon,
    ),
    "pause": Gesture(
        title=_("Faire une pause"),
        intro=_("Personne n’en demande la raison. Revenir ne demandera rien."),
        form=forms.PauseForm,
        button=_("Faire une pause"),
        done=_("Votre pause est dite."),
        act=members.pause,
    ),
    "retour": Gesture(
        title=_("Revenir"),
        intro=_("Rien à expliquer."),
        form=forms.NothingForm,
        button=_("Je suis de retour"),
        done=_("Vous êtes de retour."),
        act=members.come_back,
    ),
    "depart": Gesture(
        title=_("Quitter le collectif"),
        intro=_("Personne n’en demande la raison. Vos actes restent ; vos liens peuvent passer à d’autres."),
        form=forms.LeaveForm,
        button=_("Quitter le collectif"),
        done=_("Votre départ est inscrit. Merci d’avoir été là."),
        act=members.leave,
    ),
    "presenter": Gesture(
        title=_("Présenter quelqu’un"),
        intro=_(
            "Présenter, c’est se porter témoin. La personne lira nos règles et leurs raisons "
            "avant de rejoindre."
        ),
        form=forms.IntroduceForm,
        button=_("Présenter"),
        done=_("Cette personne est présentée. Une lettre l’attend à son adresse."),
        act=members.introduce_someone,
    ),
    "decideur": Gesture(
        title=_("Dire qui décide pour une organisation"),
        intro=_("Cette personne lira les règles et ce qui lui est demandé : ni débat, ni personne suivie."),
        form=forms.PersonHereForm,
        button=_("Le dire"),
        done=_("On sait désormais qui décide."),
        act=members.name_decider,
    ),
    "organisation": Gesture(
        title=_("Une organisation prend place"),
        intro=_("Elle prend la place suivante autour de la table, et la garde."),
        form=houses.OrganisationForm,
        button=_("Elle prend place"),
        done=_("L’organisation a pris place."),
        act=organisations.register_organisation,
        hats=(Hat.MEMBER, Hat.DECIDER),
    ),
    "renommer": Gesture(
        title=_("Une organisation change de nom"),
        intro=_("La même organisation, sous un nouveau nom : l’ancien reste lu à sa date."),
        form=houses.RenameForm,
        button=_("Inscrire ce nom"),
        done=_("L’organisation porte ce nom."),
        act=organisations.rename_organisation,
    ),
    "convention": Gesture(
        title=_("Enregistrer une convention"),
        intro=_(
            "Chaque clause sera remplie par une règle, ou restera vide. Elle ne commande rien par elle-même."
        ),
        form=houses.ConventionForm,
        button=_("L’enregistrer"),
        done=_("La convention est enregistrée."),
        act=conventions.record_convention,
        hats=(Hat.MEMBER, Hat.DECIDER),
    ),
    "instance": Gesture(
        title=_("Nommer une instance"),
        intro=_("Le nom que vous lui donnez remplacera partout tout autre mot."),
        form=forms.BodyForm,
        button=_("Lui donner ce nom"),
        done=_("L’instance porte ce nom."),
        act=bodies.name_body,
    ),
    "preciser": Gesture(
        title=_("Préciser ce qui reste à déterminer"),
        intro=_("Rien n’oblige à remplir : un blanc peut être voulu."),
        form=forms.BlankForm,
        button=_("L’inscrire"),
        done=_("C’est déterminé, et cela pourra changer."),
        act=founding.fill_blank,
    ),
    "nom": Gesture(
        title=_("Donner un nom au partenariat"),
        intro=_("Il pourra changer."),
        form=forms.NameForm,
        button=_("Lui donner ce nom"),
        done=_("Le partenariat porte ce nom."),
        act=founding.name_partnership,
    ),
    "raison-d-etre": Gesture(
        title=_("Dire la raison d’être"),
        intro=_("Ce que nous visons, en une phrase. Les versions d’avant restent au registre."),
        form=forms.PurposeForm,
        button=_("L’inscrire"),
        done=_("La raison d’être est inscrite."),
        act=founding.word_purpose,
    ),
    "nouvelles": Gesture(
        title=_("Prendre des nouvelles"),
        intro=_(
            "Les mêmes questions des deux côtés : qu’as-tu compris de nous, qu’avons-nous compris de toi ?"
        ),
        form=forms.CheckInForm,
        button=_("L’inscrire"),
        done=_("C’est dit, de votre côté."),
        act=members.answer_check_in,
    ),
    "texte-fondateur": Gesture(
        title=_("Écrire le texte fondateur"),
        intro=_(
            "Signé « nous », sans premier signataire. Il vaudra quand tous ceux qu’il nomme l’auront signé."
        ),
        form=forms.FoundingTextForm,
        button=_("Le proposer à nos signatures"),
        done=_("Le texte attend nos signatures."),
        act=founding.draft_founding,
    ),
}
"""By the last part of their address."""
