"""What may be done with a dossier: each is one form and one command, told as those of parties are."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from interstice.followups.commands import agreements, circles, dossiers, telling
from interstice.followups.forms import agreements as agreed
from interstice.followups.forms import dossiers as forms
from interstice.parties.gestures import Gesture

KEPT = _("L’acte s’inscrit au registre ; son cercle seul le lit.")

OPEN = Gesture(
    title=_("Ouvrir un suivi"),
    intro=_(
        "Une référence et un libellé suffisent : rien ici ne doit permettre de reconnaître la personne. "
        "Son accord dira ensuite qui lit quoi."
    ),
    form=forms.OpenForm,
    button=_("Ouvrir ce suivi"),
    done=_("Le suivi est ouvert. Inscrivez l’accord de la personne pour que ses partenaires le lisent."),
    act=dossiers.open_dossier,
    engages=KEPT,
)

OF_ONE_UNREAD: dict[str, Gesture] = {
    "effacer": Gesture(
        title=_("Effacer les mots d’un suivi"),
        intro=_(
            "Qui en répondait n’est plus là, et plus personne ne le lit. Votre règle dit combien de temps "
            "un suivi se garde, et ce temps est passé."
        ),
        form=forms.UnreadForm,
        button=_("Effacer pour toujours"),
        done=_("Les mots de ce suivi sont effacés."),
        act=dossiers.erase_dossier,
        engages=_("Cela ne se défait pas."),
    ),
    "reprendre": Gesture(
        title=_("Reprendre un suivi"),
        intro=_(
            "Votre organisation en répondait. Qui en était référent n’est plus là, et plus personne du "
            "cercle ne le lit. En y entrant, vous lirez cette page ; avec l’accord de la personne, vous "
            "pourrez en devenir référent, ou le clore."
        ),
        form=forms.UnreadForm,
        button=_("Entrer dans ce cercle"),
        done=_("Vous êtes de ce cercle. Voyez avec la personne qui devient référent."),
        act=circles.take_up_dossier,
        engages=KEPT,
    ),
}
"""What is done with a follow-up that nobody reads any more, by whom it falls to."""

OF_A_DOSSIER: dict[str, Gesture] = {
    "accord": Gesture(
        title=_("Relire l’accord avec elle"),
        intro=_(
            "Ce qui se partage, avec qui, jusqu’à quand. Cet accord remplace le précédent, et elle peut "
            "revenir sur chaque ligne à tout moment."
        ),
        form=agreed.AgreementForm,
        button=_("Inscrire son accord"),
        done=_("L’accord de la personne est inscrit."),
        act=agreements.record_agreement,
        engages=KEPT,
    ),
    "retirer-accord": Gesture(
        title=_("Elle retire son accord"),
        intro=_(
            "En entier, ou pour certaines organisations. L’accès s’arrête tout de suite, et chaque "
            "partenaire en est averti."
        ),
        form=agreed.WithdrawForm,
        button=_("Inscrire ce retrait"),
        done=_("Le retrait est inscrit. L’accès est fermé."),
        act=agreements.withdraw_agreement,
        engages=KEPT,
    ),
    "cercle": Gesture(
        title=_("Faire entrer quelqu’un dans le cercle"),
        intro=_("Cette personne l’accompagnera avec vous, et lira ce que l’accord ouvre à son organisation."),
        form=forms.JoinForm,
        button=_("Faire entrer"),
        done=_("Le cercle a changé."),
        act=circles.join_circle,
        engages=KEPT,
    ),
    "quitter": Gesture(
        title=_("Ne plus l’accompagner"),
        intro=_("Aucune raison n’est demandée. Cette page se ferme pour qui quitte le cercle."),
        form=forms.LeaveForm,
        button=_("Quitter le cercle"),
        done=_("Le cercle a changé."),
        act=circles.leave_circle,
        engages=KEPT,
    ),
    "demande": Gesture(
        title=_("Écrire ce qu’elle demande"),
        intro=_("Ses mots, pas les nôtres. Les précédents restent au registre du cercle."),
        form=forms.RequestForm,
        button=_("Inscrire ses mots"),
        done=_("Sa demande est inscrite."),
        act=telling.word_request,
        engages=KEPT,
    ),
    "contact": Gesture(
        title=_("Son premier contact"),
        intro=_("C’est elle qui choisit qui l’appelle, et comment."),
        form=forms.ContactForm,
        button=_("L’inscrire"),
        done=_("Son premier contact est inscrit."),
        act=telling.choose_contact,
        engages=KEPT,
    ),
    "note": Gesture(
        title=_("Écrire au cercle"),
        intro=_("Une note dit son sujet, et n’est lue que par celles et ceux à qui l’accord ouvre ce sujet."),
        form=forms.NoteForm,
        button=_("Écrire cette note"),
        done=_("Votre note est écrite."),
        act=telling.write_note,
        engages=KEPT,
    ),
    "etape": Gesture(
        title=_("Inscrire une étape"),
        intro=_("Ce qui est arrivé sur son parcours, en une phrase qu’elle pourrait lire."),
        form=forms.StepForm,
        button=_("Inscrire cette étape"),
        done=_("L’étape est inscrite."),
        act=telling.take_step,
        engages=KEPT,
    ),
    "preparer": Gesture(
        title=_("Préparer avec elle"),
        intro=_("Ce que la prochaine séance entendra. La dernière préparation fait foi."),
        form=forms.PrepareForm,
        button=_("Enregistrer la préparation"),
        done=_("La préparation est enregistrée."),
        act=telling.prepare_case,
        engages=KEPT,
    ),
    "corriger": Gesture(
        title=_("Corriger ce qui la désigne"),
        intro=_("Ce qui reste en blanc ne change pas. Les mots corrigés s’effacent."),
        form=forms.RectifyForm,
        button=_("Corriger"),
        done=_("La correction est inscrite."),
        act=dossiers.rectify_dossier,
        engages=KEPT,
    ),
    "effacer-nom": Gesture(
        title=_("Effacer son nom"),
        intro=_("Le suivi continue sous sa référence et son libellé ; son nom quitte cette installation."),
        form=forms.DossierForm,
        button=_("Effacer son nom"),
        done=_("Son nom est effacé."),
        act=dossiers.erase_name,
        engages=_("Cela ne se défait pas."),
    ),
    "clore": Gesture(
        title=_("Clore ce suivi"),
        intro=_("Il reste lisible le temps que dit votre règle, et peut se rouvrir jusque-là."),
        form=forms.CloseForm,
        button=_("Clore"),
        done=_("Le suivi est clos."),
        act=dossiers.close_dossier,
        engages=KEPT,
    ),
    "rouvrir": Gesture(
        title=_("Rouvrir ce suivi"),
        intro=_("La personne revient : le suivi reprend où il en était. Relisez son accord avec elle."),
        form=forms.DossierForm,
        button=_("Rouvrir"),
        done=_("Le suivi est rouvert."),
        act=dossiers.reopen_dossier,
        engages=KEPT,
    ),
    "effacer": Gesture(
        title=_("Effacer les mots de ce suivi"),
        intro=_(
            "Tout ce qui la concerne quitte cette installation, pour tout le cercle. Le registre garde "
            "qu’un acte a eu lieu, et ne dit plus lequel."
        ),
        form=forms.EraseForm,
        button=_("Effacer pour toujours"),
        done=_("Les mots de ce suivi sont effacés."),
        act=dossiers.erase_dossier,
        engages=_("Cela ne se défait pas."),
    ),
}
"""By the last part of their address."""

_OF_ALL = ("demande", "contact")
_OF_THE_REFERENT = ("corriger", "clore", "effacer")


def offered(*, answers: bool, erases: bool, closed: bool, named: bool) -> tuple[str, ...]:
    """Those listed in the margin, for whoever answers for the follow-up and for the others of its circle.

    The page offers the rest in place, beside what each is about.
    """
    unnamed = ("effacer-nom",) if answers and named else ()
    if closed:
        mine = ("rouvrir",) if answers else ("quitter",)
        return (*mine, *unnamed, *(("effacer",) if erases else ()))
    return (*_OF_ALL, "quitter", *unnamed, *(_OF_THE_REFERENT if answers else ()))
