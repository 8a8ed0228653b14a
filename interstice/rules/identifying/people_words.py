"""The words around a name or an age that tell a person from a thing, a place or an institution."""

from __future__ import annotations

import re

APOSTROPHE = "[’']"
GAP = "[ \u00a0\u202f]"
CAPITAL = "[A-ZÀ-ÖØ-ÞŒŞĞİ]"
LETTER = r"[^\W\d_]"

RELATIVES = (
    "fils|filles?|mères?|pères?|mari|maris|femmes?|épouse|époux|conjointe?s?|compagnons?|compagnes?|"
    "concubine?|frères?|sœurs?|soeurs?|demi-frère|demi-sœur|beau-père|belle-mère|beau-fils|"
    "belle-fille|beau-frère|belle-sœur|grand-mère|grand-père|grands-parents|tante|oncle|cousine?s?|"
    "neveux?|nièces?|bébés?|nourrissons?|jumeaux|jumelles?|aînée?s?|cadette?s?|benjamine?|dernière?|"
    "voisine?s?|amie?s?|copains?|copines?|petit-fils|petite-fille|ex-mari|ex-femme|ex-conjointe?|"
    "ex-compagnon|ex-compagne|marraine|parrain|maman|papa"
)
"""Who someone is to someone else."""

PEOPLE = RELATIVES + (
    "|hommes?|enfants?|garçons?|gamine?s?|ados?|adolescente?s?|jeunes?|personnes?|quelqu[’']une?|"
    "dames?|monsieur|madame|mineure?s?|majeure?s?|salariée?s?|bénéficiaires?|allocataires?|usagers?|"
    "usagère|étudiante?s?|apprentie?s?|veufs?|veuves?|retraitée?s?|locataires?|célibataires?|"
    "ouvriers?|ouvrières?|parents?|couples?|réfugiée?s?|stagiaires?|habitante?s?|demandeurs?|"
    "demandeuse|collégiennes?|collégiens?|lycéennes?|lycéens?|écolière?s?|petite?s?"
)
"""Who may have an age."""

THINGS = (
    "accords?|accompagnements?|actions?|agréments?|amitié|ancienneté|associations?|ateliers?|baux|"
    "bail|bilans?|budgets?|carrières?|cdd|chantiers?|chômage|collaboration|collectifs?|comités?|"
    "commissions?|contrats?|conventions?|crédits?|cycles?|délais?|dispositifs?|dossiers?|durées?|"
    "échéances?|engagements?|enquêtes?|équipes?|études?|expériences?|formations?|histoires?|"
    "horizons?|idées?|interdictions?|lois?|mandats?|missions?|parcours|partenariats?|périodes?|"
    "peines?|plans?|politiques?|pratiques?|prêts?|procédures?|programmes?|projets?|questions?|"
    "recherches?|recul|règles?|renouvellements?|services?|situations?|stages?|structures?|suivis?|"
    "travaux|unions?"
)
"""What lasts for years without being anybody, and may be « né en 2023 »."""

INSTITUTIONS = frozenset(
    """
    adoma afpa agence agglomeration anah anpe ase assemblee atelier ateliers cada caf cap carsat
    ccas cdd cdi centre chrs cias club cnav comite commission communaute commune conseil covid cpam
    crepi croix croix-rouge ddets departement direction doctolib dreets education emmaus emploi
    emplois enfance entreprise entreprises equipe etat europe excel facebook famille familles france
    gendarmerie greta hopital insee insertion institut internet interstice justice mairie maison
    mdph mds metiers metropole mifi ministere mission msa nationale ofii ofpra opco partenariat pjj
    plie pmi pole police prefecture protection region republique restos rgpd rsa samu sante secours
    senat service services smic solidarite solidarites spip teams travail union urssaf ville
    whatsapp word
    """.split()
)
"""Words that have a capital without being anybody, without accents or case."""

ROLES = frozenset(
    """
    adjoint adjointe chef conseiller conseillere delegue deleguee depute deputee directeur
    directrice juge machin maire ministre prefet prefete president presidente procureur procureure
    referent referente responsable secretaire senateur senatrice tout unetelle untel x y z
    """.split()
)
"""What may follow « M. » or « Mme » without naming anybody; « M. Untel » among them."""

PEOPLE_BEFORE = re.compile(rf"\b(?:{PEOPLE})\b", re.IGNORECASE)
THINGS_BEFORE = re.compile(rf"\b(?:{THINGS})\b", re.IGNORECASE)

ESTABLISHMENT_BEFORE = re.compile(
    r"\b(?:écoles?|collège|lycée|(?:micro-)?crèche|multi-accueil|centre|maison|foyer|hôpital|clinique|fondation|association|"
    r"stade|gymnase|espace|salle|médiathèque|bibliothèque|théâtre|quartier|institut|université|campus|parc|pont|gare|loi|"
    r"prix|charte|rapport|groupe|entreprise|société|garage|magasin|boulangerie|syndicat|EHPAD|CHRS|IME|CMP|MJC|ESAT|tour|"
    r"arrêt|piscine)"
    r"(?:\s+(?:et|sociale?|socioculturel|maternelle|primaire|élémentaire|municipale?|communale?|publique|privée?|"
    r"culturel|hospitalier|professionnel|général|technique|polyvalent|rurale?|petite\s+enfance|"
    r"de\s+(?:quartier|santé|jour|formation|loisirs|soins|jeunes|vie|retraite)|"
    r"d[’'](?:accueil|hébergement|animation|insertion)))*\s+$",
    re.IGNORECASE,
)
"""A school or a law bears the name of somebody whom nobody will recognise by it."""

ARTICLE_BEFORE = re.compile(
    r"(?:\b(?:les?|la|une?|des|du|aux?|ce|cet|cette|ces|quelques?|chaque|leurs?|nos|vos|notre|votre)\s+|\bl[’'])$",
    re.IGNORECASE,
)
"""Before « Rose », it makes a flower of her."""

SAINT_BEFORE = re.compile(r"\b(?:[Ss]ainte?s?|Ste?\.?|[Aa]bbé)\s$")
"""Before the name of a town, a school or a feast."""

PLACE_PREPOSITION_BEFORE = re.compile(
    r"(?:\b(?:à|de|en|vers|sur|pour|depuis|la|le|dans)\s+|\bd[’'])$", re.IGNORECASE
)

VERB_AFTER = re.compile(
    r"\s+(?:n[’']|s[’']|(?:ne|se|a|avait|aura|vit|vient|venait|habite|habitait|élève|loge|dit|va|doit|peut|veut|fait|"
    r"travaille|cherche|arrive|part|demande|refuse|attend|reste|suit|et\s+moi)\b)"
)
"""What an ordinary noun without an article would not be followed by."""


def is_of_a_thing(before: str) -> bool:
    """Whether these words speak of a rule or a contract rather than of somebody: the first one decides."""
    thing, somebody = THINGS_BEFORE.search(before), PEOPLE_BEFORE.search(before)
    return thing is not None and (somebody is None or thing.start() < somebody.start())
