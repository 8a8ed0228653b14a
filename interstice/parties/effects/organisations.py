"""What the arrival and the renaming of organisations change."""

from __future__ import annotations

from interstice.parties.acts import OrganisationRegistered, OrganisationRenamed
from interstice.parties.effects.things import bring, rename
from interstice.parties.models import Organisation
from interstice.register.gate import Inscription, effect


@effect(OrganisationRegistered)
def organisation_registered(act: OrganisationRegistered, place: Inscription) -> None:
    """It takes the next seat around the table, for good (design, « The circle »)."""
    seated = Organisation.objects.filter(partnership=place.partnership).count()
    Organisation.objects.create(
        partnership=place.partnership,
        id=act.organisation,
        what=act.what,
        name=act.name,
        short_name=act.short_name or "",
        siret=act.siret or "",
        commune=act.commune or "",
        unit_of=act.unit_of,
        carried_by=act.carried_by,
        fictional=act.fictional,
        former_names=[one.name for one in act.former_names],
        former_until=[one.until.isoformat() if one.until else None for one in act.former_names],
        seat=seated + 1,
        since=place.on,
    )
    bring(place, act.organisation, "organisation", act.short_name or act.name)


@effect(OrganisationRenamed)
def organisation_renamed(act: OrganisationRenamed, place: Inscription) -> None:
    """The same organisation in the same seat; its name joins the former ones, and no short one is left."""
    found = Organisation.objects.get(id=act.organisation)
    until = act.former.until.isoformat() if act.former.until else None
    Organisation.objects.filter(id=act.organisation).update(
        name=act.name,
        short_name="",
        former_names=[*found.former_names, act.former.name],
        former_until=[*found.former_until, until],
    )
    rename(act.organisation, act.name)
