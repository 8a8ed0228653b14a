"""A table of dossiers is brought in whole, in one turn, or not at all; outside its circle nothing shows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from interstice.followups.commands.importing import import_dossiers
from interstice.followups.inputs import AgreementInput, DossierInput
from interstice.followups.kinds import Subject
from interstice.followups.models import Dossier
from interstice.followups.queries.importing import followed_by
from interstice.followups.queries.persons import persons
from interstice.register.models import Entry, Head
from interstice.register.refusals import OutOfSight, Refused
from interstice.vault.models import Words
from tests.given import Collective, a_founded_partnership

pytestmark = pytest.mark.django_db


def lines(many: int, **more: object) -> list[DossierInput]:
    return [
        DossierInput(n=n + 2, reference=f"2025-{n:04}", label="K. M.", **more)  # type: ignore[arg-type]
        for n in range(many)
    ]


def size(collective: Collective) -> int:
    return Head.objects.get(partnership=collective.partnership).size


def test_each_line_opens_a_dossier_on_its_own_day() -> None:
    collective = a_founded_partnership()
    day = date(2025, 12, 3)
    done = import_dossiers(collective.alice, dossiers=lines(3, opened_on=day))
    assert [act.kind for act in done.acts] == ["dossier.opened"] * 3
    assert set(Dossier.objects.values_list("opened_on", flat=True)) == {day}
    at = Entry.objects.filter(n__in=done.numbers, partnership=collective.partnership)
    assert {(one.on, one.at.date()) for one in at} == {(day, collective.today)}


def test_only_whoever_imports_reads_them() -> None:
    collective = a_founded_partnership()
    import_dossiers(collective.alice, dossiers=lines(2))
    assert len(persons(collective.alice).lines) == 2
    for other in (collective.bob, collective.carol):
        assert persons(other).lines == []
        assert followed_by(other) == []
    assert persons(collective.stranger).lines == []
    with pytest.raises(OutOfSight):
        import_dossiers(collective.daniel, dossiers=lines(1))


def test_a_referent_who_is_here_answers_for_the_dossier() -> None:
    collective = a_founded_partnership()
    import_dossiers(collective.alice, dossiers=lines(1, referent=collective.people["bob"]))
    assert Dossier.objects.get().referent == collective.people["bob"]
    assert len(persons(collective.bob).lines) == 1
    assert persons(collective.alice).lines == []


def test_a_referent_who_is_not_a_member_is_refused() -> None:
    collective = a_founded_partnership()
    before = size(collective)
    with pytest.raises(Refused, match="membres du collectif"):
        import_dossiers(collective.alice, dossiers=lines(1, referent=collective.people["daniel"]))
    assert size(collective) == before


def test_one_wrong_line_and_nothing_is_inscribed() -> None:
    collective = a_founded_partnership()
    before = size(collective), Words.objects.count()
    told = [*lines(2), DossierInput(n=9, reference="2025-9", label="Marie Dupont")]
    with pytest.raises(Refused, match="Ligne 9"):
        import_dossiers(collective.alice, dossiers=told)
    assert (size(collective), Words.objects.count()) == before
    assert not Dossier.objects.exists()


def test_a_name_is_refused_where_no_rule_allows_it() -> None:
    collective = a_founded_partnership()
    with pytest.raises(Refused, match="Aucune de vos règles"):
        import_dossiers(collective.alice, dossiers=lines(1, identity="Karima Mansouri"))


def test_a_day_to_come_is_refused() -> None:
    collective = a_founded_partnership()
    with pytest.raises(Refused, match="à venir"):
        import_dossiers(collective.alice, dossiers=lines(1, opened_on=collective.today + timedelta(days=1)))


def test_the_same_table_again_adds_nothing_and_says_so() -> None:
    collective = a_founded_partnership()
    import_dossiers(collective.alice, dossiers=lines(2))
    with pytest.raises(Refused, match="déjà là"):
        import_dossiers(collective.alice, dossiers=lines(2))
    assert Dossier.objects.count() == 2


def test_the_same_command_again_is_done_once() -> None:
    collective = a_founded_partnership()
    first = import_dossiers(collective.as_("alice", key="once"), dossiers=lines(2))
    again = import_dossiers(collective.as_("alice", key="once"), dossiers=lines(2))
    assert (again.again, again.numbers) == (True, first.numbers)


def test_an_agreement_opens_to_the_organisations_that_it_names_and_to_no_other() -> None:
    collective = a_founded_partnership()
    until = collective.today + timedelta(days=30)
    agreed = AgreementInput(until=until, shares={collective.ccas: (Subject.PROJECT,)})
    done = import_dossiers(
        collective.alice,
        dossiers=[
            *lines(1),
            DossierInput(
                n=8,
                reference="2025-8",
                label="A. B.",
                agreement=AgreementInput(until=until, shares={collective.departement: (Subject.PROJECT,)}),
                referent=collective.people["bob"],
            ),
            DossierInput(n=9, reference="2025-9", label="A. B.", agreement=agreed),
        ],
    )
    assert [act.kind for act in done.acts].count("agreement.given") == 2
    assert len(persons(collective.alice).lines) == 3
    assert persons(collective.carol).lines == []


def test_hundreds_of_lines_replay_to_the_same_rows() -> None:
    collective = a_founded_partnership()
    import_dossiers(collective.alice, dossiers=lines(620))
    assert Dossier.objects.count() == 620
