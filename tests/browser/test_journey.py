"""Three people who never met found a partnership, and give themselves a rule that the software obeys at once.

Sign in, found, introduce two others, raise a question, propose, object, amend, consent ×3, adopt, see the
clause act, say the rule again, verify: on a wide screen, on a phone, in the light and in the dark.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Served, enter, keep

pytestmark = pytest.mark.browser

DAYS = 5
"""The delay that their first rule sets for every proposal to come, where the default says three weeks."""


@pytest.mark.parametrize(
    ("size", "theme"), [("1440", "light"), ("390", "light"), ("1440", "dark"), ("390", "dark")]
)
def test_three_people_found_a_partnership_and_give_themselves_a_rule(
    browser_of: Callable[..., Page], served: Served, size: str, theme: str
) -> None:
    alice, bob, carol = (browser_of(size, theme) for _ in range(3))
    for page, who in ((alice, "alice.martin"), (bob, "bob.martin"), (carol, "carol.martin")):
        enter(page, who)
    mark = f"{size}-{theme}"
    name = f"Le lendemain, {mark}"

    found(alice, name, mark)
    for page in (bob, carol):
        join(page, name, mark)
    raise_a_question(alice, mark)
    propose(alice, mark)
    proposal = alice.url
    objection(bob, proposal, mark)
    amend(alice, mark)
    for page in (alice, bob, carol):
        consent(page, proposal, mark)
    adopt(carol, proposal, mark)
    the_clause_acts(carol, mark)
    say_again(bob, mark)
    verify(alice, mark)


def found(page: Page, name: str, mark: str) -> None:
    page.goto("/ouvrir/")
    page.get_by_label("La difficulté, en une phrase").fill(
        "À dix-huit ans, des jeunes sortent et personne ne les attend."
    )
    page.get_by_label("Un nom, s’il vient (il changera)").fill(name)
    page.get_by_label("Votre prénom").fill("Alice")
    page.get_by_label("Votre nom").fill("Thévenet")
    page.get_by_label("Votre fonction").fill("assistante sociale")
    page.get_by_label("Votre organisation").fill("Département, service social")
    for number, (first, house) in enumerate((("Bob", "CCAS de Valbourg"), ("Carol", "Tremplin Formation"))):
        told = {
            "first_name": first,
            "surname": "Martin",
            "function": "conseil",
            "house": house,
            "words": "Quelqu’un sur qui compter.",
            "email": f"{first.lower()}.martin@example.org",
        }
        for field, value in told.items():
            page.locator(f"#id_people-{number}-{field}").fill(value)
    keep(page, f"parcours-1-ouvrir-{mark}")
    page.get_by_role("button", name="Ouvrir le partenariat").click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit au registre")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    keep(page, f"parcours-2-accueil-{mark}")


def join(page: Page, name: str, mark: str) -> None:
    page.goto("/")
    invitations = page.get_by_role("link", name="Lire", exact=True)
    assert invitations.count() >= 1, "the invitation waits on « ma journée »"
    page.goto(_partnership_named(page, name))
    keep(page, f"parcours-3-bienvenue-{mark}")
    page.get_by_role("button", name="Rejoindre", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit")).to_be_visible()


def raise_a_question(page: Page, mark: str) -> None:
    page.goto(_here(page) + "questions/poser/")
    page.locator("#id_sentence").fill("Comment décidons-nous, et en combien de temps ?")
    page.locator("#id_situation").fill("Samira attend depuis trois semaines qu’on lui réponde.")
    page.get_by_role("button", name="Poser la question", exact=True).click()
    expect(page.get_by_role("heading", name=re.compile("Avant de publier"))).to_be_visible()
    keep(page, f"parcours-4-poser-{mark}")
    page.get_by_role("button", name=re.compile("Réécrire ainsi")).first.click()
    expect(page.locator("#id_situation")).not_to_have_value(re.compile("Samira"))
    page.get_by_role("button", name="Poser la question", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit")).to_be_visible()
    keep(page, f"parcours-5-question-{mark}")


def propose(page: Page, mark: str) -> None:
    page.get_by_role("link", name=re.compile("Proposer une règle|Prendre la plume")).first.click()
    page.get_by_label("Son nom").fill("Comment nous décidons")
    page.locator("textarea[name=article]").first.fill("Chacun répond, dans les trois jours.")
    page.locator("#add_clause").select_option("consent")
    page.get_by_role("button", name="Ajouter", exact=True).click()
    page.locator("input[name$=delay_days]").fill("3")
    keep(page, f"parcours-6-proposer-{mark}")
    page.get_by_role("button", name="Déposer la version 1").click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit")).to_be_visible()


def objection(page: Page, proposal: str, mark: str) -> None:
    page.goto(proposal)
    page.locator(".avis-choix label", has_text="Objecter").click()
    page.get_by_role("button", name="Inscrire notre position").click()
    expect(page.get_by_text(re.compile("raison")).first).to_be_visible()
    page.locator(".avis-choix label", has_text="Objecter").click()
    page.get_by_label(re.compile("Un mot pour les autres")).fill("Trois jours, nous ne tiendrons pas.")
    page.get_by_label("Ce qui lèverait l’objection").fill("Cinq jours.")
    page.get_by_role("button", name="Inscrire notre position").click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit")).to_be_visible()
    keep(page, f"parcours-7-objection-{mark}")


def amend(page: Page, mark: str) -> None:
    page.reload()
    page.get_by_role("link", name=re.compile("version 2")).first.click()
    page.locator("textarea[name=article]").first.fill("Chacun répond, dans les cinq jours.")
    page.locator("input[name$=delay_days]").fill(str(DAYS))
    page.locator("input[name=answers_objections]").first.check()
    keep(page, f"parcours-8-amender-{mark}")
    page.get_by_role("button", name="Déposer la version 2").click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit")).to_be_visible()


def consent(page: Page, proposal: str, mark: str) -> None:
    page.goto(proposal)
    page.locator(".avis-choix label", has_text="Consentir").click()
    page.get_by_role("button", name="Inscrire notre position").click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit")).to_be_visible()
    keep(page, f"parcours-9-consentir-{mark}")


def adopt(page: Page, proposal: str, mark: str) -> None:
    page.goto(proposal)
    page.get_by_role("link", name="Lire avant d’adopter").first.click()
    keep(page, f"parcours-10-lire-{mark}")
    page.get_by_role("button", name="Adopter la règle").click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit")).to_be_visible()
    keep(page, f"parcours-11-adoptee-{mark}")


def the_clause_acts(page: Page, mark: str) -> None:
    """The next proposal is given five days, and says by which rule."""
    page.goto(_here(page) + "propositions/nouvelle/")
    page.get_by_label("Son nom").fill("Un retour sous quinze jours")
    page.locator("textarea[name=article]").first.fill("Qui reçoit donne un retour sous quinze jours.")
    page.get_by_role("button", name="Déposer la version 1").click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit")).to_be_visible()
    expect(page.get_by_text(re.compile(rf"(cinq|{DAYS}) jours")).first).to_be_visible()
    expect(
        page.get_by_role("link", name=re.compile("Comment nous décidons|[Rr]ègle 1")).first
    ).to_be_visible()
    keep(page, f"parcours-12-la-clause-agit-{mark}")


def say_again(page: Page, mark: str) -> None:
    page.goto(_here(page) + "regles/")
    page.get_by_role("link", name="Comment nous décidons").first.click()
    keep(page, f"parcours-13-regle-{mark}")
    page.get_by_role("link", name="La redire ensemble, en réunion").first.click()
    for box in page.locator("input[name=agreed]").all():
        box.check()
    page.get_by_role("button", name="Dire qu’elle tient").click()
    expect(page.get_by_role("status").filter(has_text="Acte inscrit")).to_be_visible()
    keep(page, f"parcours-14-redite-{mark}")


def verify(page: Page, mark: str) -> None:
    page.goto(_here(page) + "registre/")
    page.get_by_role("button", name="Vérifier le registre").click()
    expect(page.get_by_text("Registre intact")).to_be_visible()
    keep(page, f"parcours-15-verifier-{mark}")


def _here(page: Page) -> str:
    found = re.search(r"/p/[0-9a-f-]{36}/", page.url)
    assert found, page.url
    return found.group()


def _partnership_named(page: Page, name: str) -> str:
    addresses = page.locator("a[href^='/p/']").evaluate_all(
        "all => all.map(one => [one.textContent, one.getAttribute('href')])"
    )
    return next(str(address) for text, address in addresses if name in text)
