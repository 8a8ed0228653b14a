"""A hundred sentences by another hand, blind to the ear: 89 were wholly right the first time.

Its hand had left blank who does not agree, and who sends: those who are named are kept, as in the
others.
"""

from __future__ import annotations

from tests.meetings.a_table import C, D, Q, R, Said, X

TWENTY_SIXTH: tuple[Said, ...] = (
    Said("Reste à savoir qui garde les enfants le mercredi", Q),
    Said("Sa demande d'aide pour les factures est transmise à Isabelle", R, "", "", "isabelle"),
    Said("Pas de suspension du RSA, là-dessus on est unanimes", D),
    Said("avis defavorable pour le FSL, vu que la dette a été soldée", D),
    Said("Le dossier de secours est ajourné, il manque trop de pièces", D),
    Said("Tout le monde est d'accord pour dire qu'on ne donne pas suite à la demande de microcrédit", D),
    Said("bon bah la deuxieme PMSMP c'est validé", D),
    Said("on aimerait bien comprendre pourquoi Mme est pas allée au stage", Q),
    Said("on passe le dossier à Sophie, qui connait mieux le secteur de la logistique", R, "", "", "sophie"),
    Said("la demande d'AIF est refusée, le devis est trop cher", D),
    Said("a voir si l'ASS est cumulable avec un CDDI", Q),
    Said("Valérie nous a assuré qu'elle lui gardait une place dans le prochain groupe", C, "valerie"),
    Said(
        "on laisse tomber la piste de l'aide a domicile, puisque Mme nous a dit qu'elle n'en voulait plus", D
    ),
    Said("karim me dit qu'il a pas encore eu le garage, il les rapelle vendredi", C, "karim", "11-20"),
    Said("Tremplin Formation établit le devis d'ici mercredi", C, "tremplin", "11-25"),
    Said(
        "Il nous manque le certificat médical, Mme dit qu'elle le dépose à l'accueil lundi",
        C,
        "person",
        "11-23",
    ),
    Said("Sophie a promis qu'elle débloquerait l'AIF avant le 10 décembre", C, "sophie", "12-10"),
    Said(
        "Bruno nous dit qu'il relance lui-même la MDPH pour la RQTH, sous quinze jours", C, "bruno", "12-04"
    ),
    Said("on part sur un contrat de 26h, ça convient à Mme", D),
    Said(
        "on a demandé à Lucie si elle pouvait refaire le CV, elle a dit oui, ce sera fait vendredi",
        C,
        "lucie",
        "11-20",
    ),
    Said("Mme est renvoyée vers France Travail pour tout ce qui est indemnisation", R, "", "", "ft"),
    Said("relance CPAM pour la CSS : Claire, sous huitaine", C, "claire", "11-27"),
    Said(
        "Lucie, Karim et Sophie se réunissent avant la prochaine commission pour "
        "regarder ensemble les offres en IAE",
        C,
        "karim lucie sophie",
        "12-17",
    ),
    Said("La commission valide l'aide au permis, à hauteur de 600 euros", D),
    Said("Sophie demande si Mme est encore inscrite comme demandeuse d'emploi", Q),
    Said(
        "Mme nous a dit qu'elle apporterait ses trois derniers bulletins de salaire à Isabelle mardi",
        C,
        "person",
        "11-24",
    ),
    Said("avis favorable pour l'entrée en CDDI à compter du 1er décembre", D, "", "12-01"),
    Said(
        "Valérie et Claire posent la question du niveau d'écrit : est-ce que ça suffit pour le titre pro ?", Q
    ),
    Said(
        "Les Ateliers du Plessis nous envoient la fiche de poste la semaine prochaine", C, "plessis", "11-27"
    ),
    Said("À vérifier : le titre de séjour est-il renouvelé ?", Q),
    Said("Je recontacte le bailleur, que Claire n'arrive pas à joindre, avant lundi", C, "nadine", "11-23"),
    Said("On ne sait pas si la CAF a repris les versements", Q),
    Said(
        "Joël et Valérie disent qu'ils se voient début décembre pour caler le planning "
        "de Mme entre l'atelier et la formation",
        C,
        "joel valerie",
        "12-01",
    ),
    Said(
        "France travail verifie ses droits à l'ARE et nous donne la reponse d'ici le 4 decembre",
        C,
        "ft",
        "12-04",
    ),
    Said("on la dirige sur tremplin formation, pour le francais", R, "", "", "tremplin"),
    Said("le PLIE cherche une entreprise d'acceuil pour l'immersion d'ici mi-decembre", C, "plie", "12-15"),
    Said(
        "la plateforme mobilité, c'est Karim qui les contacte, il me dit ce qu'il en est "
        "d'ici le 1er décembre",
        C,
        "karim",
        "12-01",
    ),
    Said("orientation vers le ccas pour l'aide alimentaire", R, "", "", "ccas"),
    Said("la cpam elle a repondu ou pas ?", Q),
    Said("On garde le projet vente, Mme y tient et nous on n'y voit pas d'inconvénient", D),
    Said(
        "Claire et Sophie l'ont dit toutes les deux, la priorité c'est la santé, donc on "
        "met la recherche d'emploi entre parenthèses",
        D,
    ),
    Said("joel veut bien la recevoir pour une visite de l'atelier la semaine prochaine", C, "joel", "11-27"),
    Said("Sophie la recoit en entretien le 24 novembre à 14h", C, "sophie", "11-24"),
    Said("pas d'accord entre le CCAS et le Departement sur qui paie la cantine", X, "ccas dept"),
    Said("on s'entend pas sur le montant de l'aide", X),
    Said("Sortie du PLIE actée à compter du 31 décembre", D, "", "12-31"),
    Said(
        "Le Département fait le point sur les indus de RSA et nous écrit avant le 18 décembre",
        C,
        "dept",
        "12-18",
    ),
    Said("Isabelle et Claire font la VAD ensemble mardi matin", C, "claire isabelle", "11-24"),
    Said("Mme est orientée vers Joël pour découvrir l'atelier menuiserie", R, "", "", "joel"),
    Said("Karim dit qu'il l'accompagne au rdv chez le medecin du travail mercredi", C, "karim", "11-25"),
    Said("On reconduit le CER jusqu'au 31 mai", D, "", "27-05-31"),
    Said("On oriente Mme vers Karim pour ses soucis de mobilité", R, "", "", "karim"),
    Said("c'est isabelle qui prend le rdv avec la psychologue, Mme est d'accord", C, "isabelle"),
    Said(
        "Bruno et moi, on rencontre Mme fin novembre pour faire le point sur son CER",
        C,
        "bruno nadine",
        "11-30",
    ),
    Said("Le bilan de stage sera rédigé par Joël pour la mi-décembre", C, "joel", "12-15"),
    Said("On retient le projet agent d'entretien plutôt que la cuisine, c'est acté", D),
    Said("L'aide au transport est renouvelée jusqu'au 31 janvier", D, "", "27-01-31"),
    Said("Joël voudrait savoir combien d'heures elle peut faire avec son dos", Q),
    Said(
        "Claire et Mme remplissent la demande de logement social avant fin décembre",
        C,
        "claire person",
        "12-31",
    ),
    Said("Claire dit qu'elle rappelle la CAF lundi pour le trop-perçu", C, "claire", "11-23"),
    Said("j'envoie à Sophie le CV que Lucie a refait", C, "nadine"),
    Said("Est-ce que quelqu'un sait si un permis passé au Portugal est valable ici ?", Q),
    Said(
        "je me renseigne pour savoir si l'asso du quartier a encore des places en atelier de francais",
        C,
        "nadine",
    ),
    Said(
        "Sophie regarde si la préparation de commandes recrute sur le bassin et elle en "
        "parle à Mme jeudi prochain",
        C,
        "sophie",
        "11-26",
    ),
    Said(
        "Isabelle, qui connaît bien la directrice de la halte-garderie, lui passe un coup de fil demain",
        C,
        "isabelle",
        "11-20",
    ),
    Said("accord de principe pour la prise en charge de la garde d'enfant", D),
    Said(
        "Comme Mme n'a pas internet chez elle, Isabelle l'aide à faire son actualisation vendredi 20",
        C,
        "isabelle",
        "11-20",
    ),
    Said("Mme nous a dit qu'elle n'était pas d'accord avec le chantier d'insertion", X, "person"),
    Said(
        "Il faudrait que la garde du petit soit réglée avant qu'elle démarre, donc "
        "Isabelle voit ça avec la crèche d'ici le 27",
        C,
        "isabelle",
        "11-27",
    ),
    Said(
        "Pour la mobilité, Lucie cherche un scooter en location, et elle revient vers "
        "nous dans les trois semaines",
        C,
        "lucie",
        "12-10",
    ),
    Said("désaccord sur le projet d'aide-soignante", X),
    Said(
        "Sophie s'occupe de la convention de PMSMP, qu'elle doit envoyer à Joël avant mercredi",
        C,
        "sophie",
        "11-25",
    ),
    Said(
        "Valérie et Sophie se mettent d'accord sur les dates de formation et nous les "
        "transmettent sous huitaine",
        C,
        "sophie valerie",
        "11-27",
    ),
    Said("claire monte le dossier FSL, elle pense l'avoir bouclé fin novembre", C, "claire", "11-30"),
    Said("On oriente Mme vers Valérie pour la remise à niveau", R, "", "", "valerie"),
    Said(
        "je me renseigne aupres de la Carsat pour ses trimestres et je vous redis ça à "
        "la prochaine commission",
        C,
        "nadine",
        "12-17",
    ),
    Said("lucie se charge de prevenir l'employeur, elle le fait lundi matin", C, "lucie", "11-23"),
    Said("isabelle se demande si elle a droit à la CSS", Q),
    Said("On maintient l'accompagnement PLIE jusqu'au 30 juin", D, "", "27-06-30"),
    Said(
        "Claire dit que la dette d'énergie ça relève du CCAS, donc on renvoie Mme vers le CCAS",
        R,
        "",
        "",
        "ccas",
    ),
    Said(
        "C'est Karim qui appelle l'auto-école, parce que Lucie est en congés, et il le fait demain",
        C,
        "karim",
        "11-20",
    ),
    Said("Vu son âge, Mme S. D. est adressée à la Mission locale", R, "", "", "ml"),
    Said("Mme s'engage à se réinscrire à France Travail avant le 30 novembre", C, "person", "11-30"),
    Said(
        "Valérie nous renvoie les résultats du test de positionnement dans une semaine", C, "valerie", "11-26"
    ),
    Said("Bruno a dit qu'il signerait le CER mardi", C, "bruno", "11-24"),
    Said(
        "Les avis sont partagés : Lucie dit que l'IAE c'est trop tôt, Karim dit que c'est le moment",
        X,
        "karim lucie",
    ),
    Said("Le CCAS remet des bons alimentaires à Mme dès demain", C, "ccas", "11-20"),
    Said(
        "Claire n'est pas d'accord avec Sophie, elle dit que Mme n'est pas prête à travailler à temps plein",
        X,
        "claire sophie",
    ),
    Said("reorientation vers Pole emploi, maintenant que le logement est réglé", R, "", "", "ft"),
    Said("est-ce que Mme a toujours sa RQTH ?", Q),
    Said("La commission accepte que la formation se fasse à mi-temps", D),
    Said("Bruno et moi, on n'est pas d'accord sur la suspension du RSA", X, "bruno nadine"),
    Said(
        "Mme a dit à Claire qu'elle irait elle-même lundi à la banque pour demander l'échéancier",
        C,
        "person",
        "11-23",
    ),
    Said("moi je redige le compte rendu et je l'envoie a tout le monde cette semaine", C, "nadine", "11-20"),
    Said(
        "Son dossier est transmis au Département, puisque le PLIE n'est pas compétent là-dessus",
        R,
        "",
        "",
        "dept",
    ),
    Said("le renouvelement du CDDI est accepté", D),
    Said("Joël conteste ce que dit Valérie du stage, chacun reste sur sa position", X, "joel valerie"),
    Said("On a décidé qu'on attendait les résultats médicaux avant de reparler de formation", D),
    Said(
        "On l'oriente vers les Ateliers du Plessis, elle nous a dit que ça lui plairait", R, "", "", "plessis"
    ),
    Said("On prolonge le suivi renforcé jusqu'au 28 février", D, "", "27-02-28"),
)
