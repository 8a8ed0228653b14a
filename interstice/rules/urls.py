"""The addresses of rules: questions, positions, proposals, rounds; the book of rules keeps its own beside."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from interstice.rules.views import adoption, positions, proposals, questions, raising, rounds, writing

_QUESTION = "p/<uuid:partnership>/questions/<uuid:question>/"
_PROPOSAL = "p/<uuid:partnership>/propositions/<uuid:proposal>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("p/<uuid:partnership>/questions/", questions.listed, name="questions"),
    path("p/<uuid:partnership>/questions/poser/", raising.raised, name="raise_question"),
    path("p/<uuid:partnership>/questions/voisines/", raising.near, name="neighbouring_questions"),
    path(_QUESTION, questions.shown, name="question"),
    path(f"{_QUESTION}rejoindre/", questions.joined, name="join_question"),
    path(f"{_QUESTION}ce-qui-est-commun/", questions.generalised, name="generalise_question"),
    path(f"{_QUESTION}conclure/", questions.settled, name="settle_question"),
    path(f"{_QUESTION}position/", positions.stated, name="state_position"),
    path(f"{_QUESTION}reconnaitre/", positions.recognised, name="recognise_position"),
    path(f"{_QUESTION}reformuler/", positions.translated, name="translate_logic"),
    path(f"{_QUESTION}reformulation/", positions.answered, name="answer_translation"),
    path("p/<uuid:partnership>/propositions/nouvelle/", writing.proposed, name="propose"),
    path(_PROPOSAL, proposals.shown, name="proposal"),
    path(f"{_PROPOSAL}ecrire/", writing.amended, name="amend"),
    path(f"{_PROPOSAL}suggerer/", proposals.suggested, name="suggest"),
    path(f"{_PROPOSAL}laisser/", proposals.left, name="leave_suggestion"),
    path(f"{_PROPOSAL}plume/", proposals.passed, name="pass_pen"),
    path(f"{_PROPOSAL}clore/", proposals.closed, name="close_proposal"),
    path(f"{_PROPOSAL}avis/", rounds.stood, name="take_stance"),
    path(f"{_PROPOSAL}lever/", rounds.lifted, name="lift_objection"),
    path(f"{_PROPOSAL}confier/", rounds.entrusted, name="give_proxy"),
    path(f"{_PROPOSAL}adopter/", adoption.adopted, name="adopt"),
    path(f"{_PROPOSAL}adoptee/", adoption.concluded, name="adopted"),
    path("", include("interstice.rules.urls_book")),
]
