"""What may be done with a commitment: each gesture is one form and one command, as those of parties are."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from interstice.bonds.commands import commitments, needs
from interstice.bonds.forms import commitments as forms
from interstice.bonds.forms import needs as needed
from interstice.parties.gestures import Gesture

MAKE = Gesture(
    title=_("S’engager"),
    intro=_(
        "Une promesse tient en une phrase. Elle pourra se renégocier avant sa date, "
        "avec celui à qui elle est faite."
    ),
    form=forms.MakeForm,
    button=_("S’y engager"),
    done=_("L’engagement est inscrit."),
    act=commitments.make_commitment,
)

OF_A_COMMITMENT: dict[str, Gesture] = {
    "tenir": Gesture(
        title=_("C’est tenu"),
        intro=_("Celui à qui vous l’aviez promis pourra le confirmer."),
        form=forms.KeepForm,
        button=_("Dire que c’est tenu"),
        done=_("L’engagement est tenu."),
        act=commitments.keep_commitment,
    ),
    "confirmer": Gesture(
        title=_("Confirmer que c’est tenu"),
        intro=_("Ce qui était promis est venu. Cela ne dit rien de plus, de personne."),
        form=forms.OfACommitmentForm,
        button=_("Je le confirme"),
        done=_("Vous confirmez que c’est tenu."),
        act=commitments.confirm_commitment,
    ),
    "renegocier": Gesture(
        title=_("Renégocier sa date"),
        intro=_("Convenez d’un autre jour avant que celui-ci soit passé. Renégocier n’est pas manquer."),
        form=forms.RenegotiateForm,
        button=_("Inscrire ce nouveau jour"),
        done=_("Un autre jour est convenu."),
        act=commitments.renegotiate_commitment,
    ),
    "delier": Gesture(
        title=_("Délier de cet engagement"),
        intro=_("Plus personne ne le devra. Il reste lisible, avec son chemin."),
        form=forms.ReleaseForm,
        button=_("Délier de cet engagement"),
        done=_("L’engagement est délié."),
        act=commitments.release_commitment,
    ),
    "transmettre": Gesture(
        title=_("Le transmettre"),
        intro=_("Il reste à vous tant que l’autre ne l’a pas repris."),
        form=forms.HandOverForm,
        button=_("Le proposer"),
        done=_("L’engagement est proposé ; il attend une réponse."),
        act=commitments.hand_over_commitment,
    ),
    "reprendre": Gesture(
        title=_("Reprendre cet engagement"),
        intro=_("À partir de là, il est à vous."),
        form=forms.OfACommitmentForm,
        button=_("Je le reprends"),
        done=_("L’engagement est à vous."),
        act=commitments.take_over_commitment,
    ),
    "laisser": Gesture(
        title=_("Ne pas le reprendre"),
        intro=_(
            "Il reste à qui vous le proposait, qui pourra le proposer à quelqu’un d’autre. "
            "Aucune raison n’est demandée."
        ),
        form=forms.OfACommitmentForm,
        button=_("Je ne le reprends pas"),
        done=_("Vous ne reprenez pas cet engagement."),
        act=commitments.decline_commitment,
    ),
}
"""On one commitment, by the last part of their address."""

SAY_A_NEED = Gesture(
    title=_("Dire ce dont j’aurais besoin"),
    intro=_("Un besoin de votre travail, dit aux autres. Personne ne vous doit de réponse."),
    form=needed.NeedForm,
    button=_("Le dire"),
    done=_("C’est dit au collectif."),
    act=needs.say_need,
)

END_A_NEED = Gesture(
    title=_("Ce n’est plus un besoin"),
    intro=_("Personne n’en demande la raison."),
    form=needed.EndNeedForm,
    button=_("Le refermer"),
    done=_("Ce besoin est refermé."),
    act=needs.end_need,
)
