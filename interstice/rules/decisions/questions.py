"""When a question may be raised, joined, settled, and a situation told or generalised."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from interstice.parties.decisions.standing import must_be_a_member, must_be_said
from interstice.register.actors import Actor
from interstice.register.refusals import Refused
from interstice.rules.identifying import Passage
from interstice.rules.kinds import Settled
from interstice.rules.models import Question, Situation

LONGEST_SENTENCE = 300
"""A question is one sentence that can be read out in a meeting (C10); what goes with it has its own field."""


def may_raise(actor: Actor, sentence: str) -> None:
    """Any member, from the first day, without any other condition (G05, AT18)."""
    must_be_a_member(actor)
    must_be_said(sentence, _("Dites la difficulté en une phrase, comme vous la diriez en réunion."))
    if len(sentence.strip()) > LONGEST_SENTENCE:
        raise Refused(
            _(
                "La question tient en une phrase, de {longest} signes au plus. "
                "Le reste peut aller dans les mots qui l’accompagnent."
            ).format(longest=LONGEST_SENTENCE)
        )


def must_be_open(question: Question, *, settled: bool) -> None:
    """What has been settled is not reopened by the back door: another question may rest on it."""
    if settled or question.settled_on:
        raise Refused(_("Cette question est conclue. Vous pouvez en poser une autre, qui s’appuie sur elle."))


def may_join(actor: Actor, question: Question, joined: Collection[UUID]) -> None:
    """« Chez nous aussi » is said once by an organisation, and by another than the one that asked."""
    if question.organisation == actor.organisation:
        raise Refused(_("C’est votre organisation qui a posé cette question."))
    if actor.organisation in joined:
        raise Refused(_("Votre organisation a déjà dit « chez nous aussi »."))


def may_settle(how: Settled, *, founded_by: UUID | None, by: UUID | None, words: str) -> None:
    """How a question ends is told as it is: an end without rule, or an owned disagreement, in words (D04)."""
    if how is Settled.FOUNDING and founded_by is None:
        raise Refused(
            _("L’acte fondateur ne conclut pas cette question, ou n’est pas encore signé par tous.")
        )
    if how is Settled.RULE and by is None:
        raise Refused(_("Dites quelle règle répond à cette question : elle doit être adoptée."))
    if how is Settled.WITHOUT_RULE:
        must_be_said(words, _("Dites en quelques mots comment vous concluez sans règle."))
    if how is Settled.DISAGREEMENT:
        must_be_said(words, _("Dites en quelques mots le désaccord que vous assumez."))


def may_tell(actor: Actor, text: str, found: Sequence[Passage], *, recomposed: bool, even_so: bool) -> None:
    """A situation is recomposed, and lets nobody be recognised (A25, T15, N05).

    `even_so` is its author's own word that what was found is not a real person.
    """
    must_be_a_member(actor)
    must_be_said(text, _("Racontez la situation en quelques phrases."))
    if not recomposed:
        raise Refused(_("Une situation se raconte recomposée : changez ce qui ferait reconnaître quelqu’un."))
    if found and not even_so:
        raise Refused(where_someone_shows(found))


def where_someone_shows(found: Sequence[Passage]) -> str:
    """The passages to rewrite, each with what it gives away."""
    where = ", ".join(
        _("« {passage} » ({why})").format(passage=one.text, why=_within_a_sentence(str(one.why)))
        for one in found
    )
    return ngettext(
        "Avant de publier, un passage ferait reconnaître quelqu’un : {where}. Réécrivez-le : "
        "le texte n’a pas quitté votre brouillon.",
        "Avant de publier, {count} passages feraient reconnaître quelqu’un : {where}. Réécrivez-les : "
        "le texte n’a pas quitté votre brouillon.",
        len(found),
    ).format(count=len(found), where=where)


def may_generalise(actor: Actor, situations: Sequence[Situation], common: str, concerns: str) -> None:
    """What is common is said, with who it concerns; a situation withdraws only once (G06)."""
    must_be_a_member(actor)
    must_be_said(common, _("Dites ce qui est commun, sans raconter personne."))
    must_be_said(concerns, _("Dites qui cela concerne."))
    if any(one.withdrawn_on for one in situations):
        raise Refused(_("Une de ces situations s’est déjà retirée."))


def _within_a_sentence(why: str) -> str:
    return why[:1].lower() + why[1:].rstrip(".")
