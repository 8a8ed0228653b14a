"""A partnership opens almost empty, takes a name, and founds itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from interstice.parties.acts import (
    BlankFilled,
    BlankFilling,
    FoundingDrafted,
    FoundingSigned,
    PartnershipFounded,
    PartnershipNamed,
    PartnershipOpened,
    PurposeWorded,
)
from interstice.parties.commands.organisations import checked, inscribe_seat
from interstice.parties.commands.people import identity_opening, inscribe_entry
from interstice.parties.decisions.founding import (
    all_have_signed,
    may_draft,
    may_fill,
    may_name,
    may_open,
    may_sign,
    may_word_purpose,
)
from interstice.parties.decisions.organisations import must_be_called
from interstice.parties.decisions.standing import me
from interstice.parties.inputs import OrganisationInput, PersonInput
from interstice.parties.kinds import Blank, Origin, Way
from interstice.parties.models import Founding
from interstice.parties.queries.here import members_here, partnership_here, questions_here
from interstice.parties.siret import checked_insee
from interstice.register.actors import Hat
from interstice.register.acts import Fingerprint
from interstice.register.gate import Turn, command, opening_command
from interstice.vault.commands import keep, keep_if_any
from interstice.vault.models import Audience


@opening_command
def open_partnership(  # noqa: PLR0913 — what the opening page asks; only a person and a house must be known
    turn: Turn,
    *,
    origin: Origin,
    first_name: str,
    surname: str,
    email: str,
    function: str,
    organisation: OrganisationInput,
    name: str = "",
    purpose: str = "",
    territory: str = "",
    communes: Sequence[str] = (),
    hat: Hat = Hat.MEMBER,
    steering: bool = False,
) -> None:
    """Open the space: nothing but who opens it, and for which organisation, has to be known (A13, M32).

    The acts are signed by whoever opens, a member at once; a decider who opens from a convention stays a
    decider, and the people they convene will be the collective (M03).
    """
    may_open(turn.actor, hat, turn.head.size)
    must_be_called(organisation)
    person = PersonInput(first_name=first_name, surname=surname, email=email, function=function)
    identity, member = identity_opening(turn, person), turn.new_id()
    house = organisation.id or turn.new_id()
    turn.actor = replace(turn.actor, member=member, organisation=house, identity=identity, hat=hat)
    turn.inscribe(
        PartnershipOpened(
            origin=origin,
            name=_kept(turn, name),
            purpose=_kept(turn, purpose),
            territory=_kept(turn, territory),
            communes=tuple(code for one in communes if (code := checked(checked_insee, one))),
        )
    )
    inscribe_seat(turn, replace(organisation, id=house))
    inscribe_entry(turn, member, identity, house, person, hat=hat, way=Way.OPENED, steering=steering)


@command
def name_partnership(turn: Turn, *, name: str) -> None:
    """The collective takes a name, or another one (H14)."""
    may_name(turn.actor, name)
    turn.inscribe(PartnershipNamed(name=_said(turn, name)))


@command
def word_purpose(turn: Turn, *, purpose: str) -> None:
    """Say what is aimed at, in a new version; the former ones stay in the register (G01)."""
    may_word_purpose(turn.actor, purpose)
    turn.inscribe(PurposeWorded(purpose=_said(turn, purpose)))


@command
def fill_blank(turn: Turn, *, blank: Blank, words: str) -> None:
    """Determine together one of the seven fields that stayed open (B27)."""
    may_fill(turn.actor, words)
    turn.inscribe(BlankFilled(filling=BlankFilling(blank=blank, words=_said(turn, words))))


@command
def draft_founding(
    turn: Turn,
    *,
    text: str,
    undetermined: Sequence[Blank],
    determined: Mapping[Blank, str],
    signatories: Sequence[UUID],
    closes: Sequence[UUID] = (),
) -> None:
    """Lay a founding text before those who will sign it; writing it is signing it, for whoever is among them.

    A new draft replaces one that was not signed by all: nobody is held by a text that has changed (B39).
    """
    people = members_here(turn.partnership, signatories)
    said = {blank: words for blank, words in determined.items() if words.strip()}
    may_draft(turn.actor, partnership_here(turn.partnership), text, undetermined, said, people)
    questions_here(turn.partnership, closes)
    founding = turn.new_id()
    turn.inscribe(
        FoundingDrafted(
            founding=founding,
            text=_said(turn, text, about=founding),
            undetermined=tuple(blank for blank in Blank if blank not in said),
            determined=tuple(
                BlankFilling(blank=blank, words=_said(turn, said[blank])) for blank in Blank if blank in said
            ),
            signatories=tuple(sorted(one.id for one in people)),
            closes=tuple(closes),
        )
    )
    if turn.actor.member in {one.id for one in people}:
        _sign(turn, Founding.objects.get(id=founding))


@command
def sign_founding(turn: Turn, *, founding: UUID) -> None:
    """Sign; with the last signature the partnership is founded, by « nous », in the same command (H10)."""
    texts = Founding.objects.filter(partnership=turn.partnership)
    latest = texts.order_by("-n").values_list("id", flat=True).first()
    _sign(turn, may_sign(turn.actor, texts.filter(id=founding).first(), latest))


def _sign(turn: Turn, founding: Founding) -> None:
    member = me(turn.actor)
    turn.inscribe(FoundingSigned(founding=founding.id, member=member))
    if all_have_signed(founding, member):
        turn.inscribe(
            PartnershipFounded(
                founding=founding.id,
                signatories=tuple(UUID(one) for one in founding.signatories),
                closes=tuple(UUID(one) for one in founding.closes),
            )
        )


def _said(turn: Turn, words: str, *, about: UUID | None = None) -> Fingerprint:
    """What is said of the partnership itself is read by all who are here, under any hat."""
    return keep(turn, words, about=about or turn.partnership, audience=Audience.PARTNERS)


def _kept(turn: Turn, words: str) -> Fingerprint | None:
    return keep_if_any(turn, words, about=turn.partnership, audience=Audience.PARTNERS)
