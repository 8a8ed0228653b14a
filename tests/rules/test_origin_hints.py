"""An introduction keeps nothing of where people know each other from (RL6, N06, row B37)."""

from __future__ import annotations

import pytest

from interstice.rules.identifying import origin_hints, rewritten

TIES = [
    ("On s’est connus au syndicat.", "union", "syndicat"),
    ("On s'est connus au syndicat.", "union", "syndicat"),
    ("Une ancienne de la CFDT, solide.", "union", "CFDT"),
    ("Je le connais de la CGT.", "union", "CGT"),
    ("FO, c’est là qu’on s’est rencontrés.", "union", "FO"),
    ("Il est délégué syndical.", "union", "délégué syndical"),
    ("Nous étions à SUD ensemble.", "union", "SUD"),
    ("Elle est syndiquée comme moi.", "union", "syndiquée"),
    ("Nous avons fait la même liste électorale.", "party", "même liste électorale"),
    ("On se voit au parti.", "party", "au parti"),
    ("Il est au parti communiste, comme moi.", "party", "au parti communiste"),
    ("On a milité ensemble.", "party", "milité"),
    ("On se retrouve à la mosquée le vendredi.", "religion", "mosquée"),
    ("Elle chante à l’église.", "religion", "église"),
    ("Nos enfants sont au catéchisme.", "religion", "catéchisme"),
    ("Je l’ai croisé à la paroisse.", "religion", "paroisse"),
    ("Elle préside une association cultuelle.", "religion", "cultuelle"),
    ("Nous allons au temple.", "religion", "temple"),
    ("Nous sommes de la même loge.", "lodge", "même loge"),
    ("Il est franc-maçon.", "lodge", "franc-maçon"),
    ("C’est mon cousin, il tient l’atelier.", "family", "mon cousin"),
    ("Voici Sophie, ma belle-sœur.", "family", "ma belle-sœur"),
    ("Nous sommes de la même famille.", "family", "même famille"),
    ("Des amis d’enfance se retrouvent.", "family", "amis d’enfance"),
    ("Il travaille avec mon mari.", "family", "mon mari"),
]

ORDINARY = [
    "Je vous présente Mathieu, qui dirige la maison de quartier. On a déjà bien travaillé ensemble.",
    "Valérie, voici Rachid. On se connaît bien, tu peux l’appeler quand tu veux.",
    "Sylvie, il faut que tu rencontres Mathieu. Il a un local, une équipe.",
    "Julien vient d’arriver chez nous. Je lui ai dit : viens voir, ce n’est pas une réunion de plus.",
    "Il est parti de la mission locale l’an dernier.",
    "Elle loge à Montceau et travaille au Creusot.",
    "Elle accompagne des familles depuis dix ans.",
    "Nous prenons le parti de travailler ensemble.",
    "Un parti pris : la personne d’abord.",
    "Elle travaille au sud du département.",
    "Elle a tiré parti de la formation.",
    "Il vient du collège Pasteur, rue de l’Église.",
    "Il connaît les assistants familiaux et les familles d’accueil.",
    "Elle tient la loge de gardien de la résidence.",
]


@pytest.mark.parametrize(("introduction", "kind", "words"), TIES)
def test_a_tie_that_is_nobody_s_business_is_shown(introduction: str, kind: str, words: str) -> None:
    assert (kind, words) in [(one.kind, one.text) for one in origin_hints(introduction)]


@pytest.mark.parametrize(("introduction", "kind", "words"), TIES)
def test_a_sentence_without_the_tie_is_proposed(introduction: str, kind: str, words: str) -> None:
    for hint in origin_hints(introduction):
        assert hint.suggestion is not None
        assert hint.text not in hint.suggestion


@pytest.mark.parametrize("introduction", ORDINARY)
def test_an_introduction_in_professional_words_passes(introduction: str) -> None:
    assert origin_hints(introduction) == []


@pytest.mark.parametrize(
    ("introduction", "instead"),
    [
        (
            "Je vous présente Mathieu. On s’est connus au syndicat, il est très fiable.",
            "Je vous présente Mathieu. Il est très fiable.",
        ),
        ("Je vous présente Mathieu. On s’est connus au syndicat.", "Je vous présente Mathieu."),
        ("Voici Sophie, ma belle-sœur, qui tient l’accueil.", "Voici Sophie, qui tient l’accueil."),
        ("Mathieu est formateur et militant à la CGT.", "Mathieu est formateur."),
        ("Voici Sophie qui tient l’accueil avec ma femme.", "Voici Sophie qui tient l’accueil."),
    ],
)
def test_what_remains_reads_as_an_introduction(introduction: str, instead: str) -> None:
    hint = origin_hints(introduction)[-1]
    assert rewritten(introduction, hint) == instead
