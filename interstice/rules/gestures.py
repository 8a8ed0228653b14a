"""What may be done with a rule, a principle, a word, a text that leaves: each is one form and one command.

Told as those of parties are, so that one page shows them all.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from interstice.parties.gestures import Gesture
from interstice.rules.commands import adaptations, concerns, lexicon, life, outgoing, principles, rules
from interstice.rules.forms import life as forms
from interstice.rules.forms import outgoing as outside
from interstice.rules.forms import principles as held
from interstice.rules.forms import revising

OF_A_RULE: dict[str, Gesture] = {
    "say_again": Gesture(
        title=_("La redire"),
        intro=_(
            "Relisez-la. La redire, c’est dire qu’elle tient encore pour votre organisation. Elle "
            "est redite quand toutes celles qu’elle concerne l’ont fait."
        ),
        form=forms.SayAgainForm,
        button=_("La redire"),
        done=_("{house} redit « {title} »."),
        act=life.say_rule_again,
    ),
    "reactivate": Gesture(
        title=_("La redire ensemble, en réunion"),
        intro=_("Vous l’avez relue autour de la table, avec ses réserves. Sa période recommence."),
        form=forms.ReactivateForm,
        button=_("Dire qu’elle tient"),
        done=_("« {title} » est redite."),
        act=life.reactivate_rule,
    ),
    "revise": Gesture(
        title=_("La réviser, en réunion"),
        intro=_(
            "Le nouveau texte remplace celui-ci si toutes les organisations qu’elle concerne en "
            "sont d’accord. Ce qui a été fait sous l’ancien reste fait sous l’ancien."
        ),
        form=revising.ReviseForm,
        button=_("Inscrire la nouvelle version"),
        done=_("« {title} » a une nouvelle version."),
        act=rules.revise_rule,
    ),
    "suspend": Gesture(
        title=_("La suspendre"),
        intro=_(
            "Elle est mise de côté jusqu’à un jour, où elle reprend d’elle-même. Aucune raison n’est due."
        ),
        form=forms.SuspendForm,
        button=_("La suspendre"),
        done=_("« {title} » est suspendue."),
        act=life.suspend_rule,
    ),
    "repeal": Gesture(
        title=_("L’abandonner"),
        intro=_("Elle reste lisible, avec son chemin. Le logiciel cesse de l’appliquer."),
        form=forms.TogetherForm,
        button=_("L’abandonner"),
        done=_("« {title} » est abandonnée ; elle reste lisible."),
        act=life.repeal_rule,
    ),
    "watch": Gesture(
        title=_("Veiller sur elle"),
        intro=_("Veiller, c’est rappeler la date et demander comment elle vit. Ce n’est pas contrôler."),
        form=forms.WatchForm,
        button=_("Prendre ce tour"),
        done=_("On sait qui veille sur « {title} »."),
        act=rules.watch_rule,
    ),
    "degree": Gesture(
        title=_("Dire comment nous la tenons"),
        intro=_("Un usage, une règle, une règle garantie : aucun n’est mieux qu’un autre."),
        form=forms.DegreeForm,
        button=_("Le dire"),
        done=_("On sait comment « {title} » est tenue."),
        act=rules.set_degree,
    ),
    "concern": Gesture(
        title=_("Dire en quoi elle me concerne"),
        intro=_("Facultatif : personne ne le demande, et se taire ne dit rien. Les membres le lisent."),
        form=forms.ConcernForm,
        button=_("Le dire"),
        done=_("C’est dit, à côté de « {title} »."),
        act=concerns.note_concern,
    ),
    "adapt": Gesture(
        title=_("L’adapter à deux"),
        intro=_(
            "Une adaptation n’est pas un manquement : elle dit comment la règle se vit entre "
            "deux. Elle vaut dès que l’autre en est d’accord."
        ),
        form=revising.AdaptForm,
        button=_("Proposer cette adaptation"),
        done=_("L’adaptation de « {title} » attend l’accord de l’autre."),
        act=adaptations.adapt_rule,
    ),
}
"""On one rule, by the name of their address."""

OF_AN_ADAPTATION: dict[str, Gesture] = {
    "convenir": Gesture(
        title=_("Convenir de cette adaptation"),
        intro=_("À partir de là, c’est ainsi entre vous deux."),
        form=forms.NothingMoreForm,
        button=_("Cela me convient"),
        done=_("L’adaptation de « {title} » est convenue."),
        act=adaptations.agree_to_adaptation,
    ),
    "finir": Gesture(
        title=_("Revenir au tronc commun"),
        intro=_("L’un des deux suffit, et aucune raison n’est due."),
        form=forms.NothingMoreForm,
        button=_("Revenir au tronc commun"),
        done=_("L’adaptation de « {title} » a pris fin ; le tronc commun vaut de nouveau."),
        act=adaptations.end_adaptation,
    ),
    "reprendre": Gesture(
        title=_("Reprendre cette adaptation"),
        intro=_("L’un des deux est parti. La reprendre, c’est tenir son côté."),
        form=forms.NothingMoreForm,
        button=_("La reprendre"),
        done=_("L’adaptation de « {title} » a de nouveau ses deux côtés."),
        act=adaptations.take_over_adaptation,
    ),
}
"""On one adaptation, by the last part of their address."""

OF_PRINCIPLES: dict[str, Gesture] = {
    "enoncer": Gesture(
        title=_("Énoncer un principe"),
        intro=_(
            "Ce à quoi un monde professionnel tient. Il se lit avec ce monde, non comme un trait "
            "de qui l’énonce."
        ),
        form=held.PrincipleForm,
        button=_("L’énoncer"),
        done=_("Le principe est énoncé."),
        act=principles.state_principle,
    ),
    "relier": Gesture(
        title=_("Tenir des principes pour également légitimes"),
        intro=_("Ils ne se départagent pas. À partir de là, aucune règle n’en cite un sans l’autre."),
        form=held.BindForm,
        button=_("Les tenir ensemble"),
        done=_("Ces principes se tiennent ensemble."),
        act=principles.bind_principles,
    ),
    "illustrer": Gesture(
        title=_("Donner un exemple vivant"),
        intro=_("Ce que quelqu’un a fait, et où le principe se voit. Un exemple ne se classe pas."),
        form=held.IllustrateForm,
        button=_("Le raconter"),
        done=_("L’exemple est raconté."),
        act=principles.illustrate_principle,
    ),
}
"""On principles, by the last part of their address."""

ENTER_WORD = Gesture(
    title=_("Inscrire un mot au lexique"),
    intro=_(
        "Un mot que nous n’entendons pas tous de la même façon. Il n’est pas nécessaire d’en retenir un sens."
    ),
    form=held.WordForm,
    button=_("L’inscrire au lexique"),
    done=_("Le mot est au lexique."),
    act=lexicon.enter_word,
)

CIRCULATE = Gesture(
    title=_("Faire circuler un texte"),
    intro=_(
        "Avant de sortir, un texte circule comme notre règle le demande ; sans règle, il sort librement."
    ),
    form=outside.CirculateForm,
    button=_("Le faire circuler"),
    done=_("Le texte circule."),
    act=outgoing.circulate_text,
)

OF_A_TEXT: dict[str, Gesture] = {
    "relire": Gesture(
        title=_("Relire ce texte"),
        intro=_(
            "Vous répondez pour votre organisation. Vous pourrez répondre autrement : la dernière "
            "réponse compte."
        ),
        form=outside.RereadForm,
        button=_("Répondre"),
        done=_("Votre relecture est inscrite."),
        act=outgoing.reread_text,
    ),
    "laisser-sortir": Gesture(
        title=_("Laisser sortir ce texte"),
        intro=_("Il part à qui il s’adresse, par vos soins. Le registre garde le jour et qui l’avait relu."),
        form=outside.OutgoingForm,
        button=_("Le laisser sortir"),
        done=_("Le texte est sorti."),
        act=outgoing.let_out,
    ),
}
"""On one text that circulates, by the last part of their address."""
