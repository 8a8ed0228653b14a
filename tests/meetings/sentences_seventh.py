"""Sixty sentences around the other table, written before they were heard: a judgement, then a guard."""

from __future__ import annotations

from tests.meetings.a_table import C, D, Q, R, Said, X

SEVENTH: tuple[Said, ...] = (
    # an assistant of service who types what she hears
    Said("Thierry rappelle le tribunal lundi, il nous tient au courant", C, "thierry", "27-02-08"),
    Said("Céline a un employeur en tête, elle l'appelle demain", C, "celine", "27-02-04"),
    Said("Rachid dit qu'il peut le voir vendredi matin", C, "rachid", "27-02-05", what="le voir"),
    Said("Bruno s'est engagé à débloquer l'aide à la mobilité avant le 20", C, "bruno2", "27-02-20"),
    Said("Agnès et Céline vont ensemble visiter l'entreprise mardi 16", C, "agnes celine", "27-02-16"),
    Said(
        "C'est Fatou qui fait le courrier pour le juge", C, "fatou", "", what="faire le courrier pour le juge"
    ),
    Said(
        "On demande à Yann de garder la place jusqu'au 1er mars",
        C,
        "yann",
        "27-03-01",
        what="garder la place",
    ),
    Said("À Monique de refaire passer le test en mars", C, "monique", "27-03-31"),
    Said("M. M. apporte son contrat de location à Fatou d'ici vendredi", C, "person", "27-02-05"),
    Said("Il s'occupe lui-même de sa carte de bus", C, "person"),
    Said("Denis écrit aux maires des deux communes avant la prochaine séance", C, "denis", "27-03-10"),
    Said("Je vois ça avec la Région et je vous dis lundi", C, "denis", "27-02-08"),
    Said("Fatou va essayer d'avoir une place en CHRS", C, "fatou"),
    Said("Le CREPI se charge du parrainage", C, "crepi", "", what="se charger du parrainage"),
    Said("Pour le permis, la MIFI fait le point avec lui jeudi 11", C, "mifi", "27-02-11"),
    Said("Thierry et Fatou se partagent le suivi : Thierry le budget, Fatou la santé", C, "fatou thierry"),
    # dry notes
    Said("Bruno P. : inscription session mars, avt 12/02", C, "bruno2", "27-02-12"),
    Said("Y. Le Guen → planning de formation, lundi", C, "yann", "27-02-08"),
    Said("visite crepi + agnes ds l entreprise le 17", C, "agnes crepi", "27-02-17"),
    Said("cv à revoir (agnès) pr le 10", C, "agnes", "27-02-10"),
    Said("MIFI : atelier CV du 15, inscription par Agnès", C, "agnes"),
    Said("Tel employeur Céline vendr.", C, "celine", "27-02-05"),
    Said("RDV Thierry/Rachid/M. M. 18 fév. 14h", C, "person rachid thierry", "27-02-18"),
    Said("relancer CAF -> Fatou sous 8j", C, "fatou", "27-02-11", what="relancer CAF"),
    Said("Attest. hébergement à fournir par M. M. av le 15", C, "person", "27-02-15"),
    Said("DI : saisine par Rachid du comité, d'ici fin de mois", C, "rachid", "27-02-28"),
    # formal
    Said(
        "Monsieur Bourdon est chargé de solliciter un report d'audience dans les meilleurs délais",
        C,
        "thierry",
        "",
        what="solliciter un report d’audience dans les meilleurs délais",
    ),
    Said(
        "Les bilans seront adressés au PLIE par les deux organismes au plus tard le 26 février",
        D,
        "",
        "27-02-26",
    ),
    Said(
        "Le service social de Montceau fera connaître sa position avant la commission de mars",
        C,
        "mm",
        "27-03-10",
    ),
    Said(
        "Il est souhaité que la formatrice rencontre l'employeur avant le début du stage",
        C,
        "monique",
        "",
    ),
    Said("La délégation propose de recevoir M. M. le 23 février", C, "di", "27-02-23"),
    Said("Sous réserve de l'accord du médecin, entrée en formation le 1er mars", D, "", "27-03-01"),
    Said("Il est pris acte de la démission de M. M.", D),
    Said("Le parcours est suspendu jusqu'au jugement", D),
    Said("L'immersion est reconduite dans les mêmes conditions", D),
    Said("Le financement du permis n'est pas retenu", D),
    Said("Rythme ramené à deux jours par semaine à compter du 15 février", D, "", "27-02-15"),
    Said("Bilan collectif arrêté au 10 mars", D, "", "27-03-10"),
    Said("Feu vert pour le logiciel de code de la route", D),
    Said("On reste sur le projet bâtiment", D),
    Said("Pas de changement, on se retrouve en mars", D),
    # referrals
    Said(
        "Valérie Jandot passe le relais à Thierry pour le suivi social",
        R,
        "valerie2",
        "",
        "thierry",
        "le suivi social",
    ),
    Said("orienter m. m. vers la mifi, besoin de travailler le projet", R, "", "", "mifi"),
    Said(
        "Positionnement chez Formation Bassin Minier pour la remise à niveau",
        R,
        "",
        "",
        "of1",
        "la remise à niveau",
    ),
    Said(
        "Bruno l'envoie vers l'Atelier des compétences pour un module CACES",
        R,
        "bruno2",
        "",
        "of2",
        "un module CACES",
    ),
    Said(
        "M. M. sera adressé au CREPI par Rachid pour un parrainage", R, "rachid", "", "crepi", "un parrainage"
    ),
    Said("Renvoi vers Agnès pour le CV", R, "", "", "agnes", "le CV"),
    Said("Réorientation France Travail, accompagnement classique", R, "", "", "ft2"),
    # disagreements
    Said("Yann juge le niveau insuffisant pour la session de mars", X, "yann"),
    Said("Bruno et Céline ne voient pas les choses de la même façon sur l'immersion", X, "bruno2 celine"),
    Said("La MIFI n'est pas favorable, le CREPI oui", X, "crepi mifi"),
    Said("Fatou refuse que le dossier sorte du PLIE", X, "fatou"),
    Said("Opposition de Thierry à la sanction", X, "thierry"),
    Said("Monique et Yann pas d'accord sur qui le prend", X, "monique yann"),
    # questions
    Said("À partir de quand peut-il travailler ?", Q),
    Said("quel financement pr le caces", Q),
    Said("Est-on sûr qu'il a droit à l'ARE", Q),
    Said("Qui prend le relais de Fatou pendant ses congés", Q),
    Said("Reste à savoir si le tribunal accepte", Q),
    Said("Peut-il cumuler stage et allocation", Q),
)
