"""Sixty sentences more, written before they were heard: a ninth judgement, then a guard."""

from __future__ import annotations

from tests.meetings.a_table import C, D, Q, R, Said, X

NINTH: tuple[Said, ...] = (
    # typed fast
    Said("claire rappelle mme d demain matin pr la creche", C, "claire", "11-20"),
    Said("joel prend mme d le lundi et le jeudi a partir de decembre", C, "joel"),
    Said("valerie demande un devis pour le code, retour avant le 4", C, "valerie", "12-04"),
    Said("isabelle fait le necessaire pour le secours d'ici vendredi", C, "isabelle", "11-20"),
    Said("courrier employeur lucie", D),
    Said(
        "sophie envoie le lien de l atelier visio", C, "sophie", "", what="envoyer le lien de l atelier visio"
    ),
    Said("visite creche mercredi avec isabelle", C, "isabelle", "11-25"),
    Said("on laisse passer les fetes", D),
    Said("mme d pas dispo le 26, karim decale le rdv", C, "karim"),
    Said("bruno confirme l accord du dept avant lundi", C, "bruno", "11-23"),
    Said("ft bloque sur la remuneration", D, "ft"),
    Said("comment joindre mme d sans telephone", Q),
    Said("orienter vers isabelle pr le secours", R, "", "", "isabelle", "le secours"),
    Said("karim + lucie st chargés de la prospection", C, "karim lucie"),
    Said("fin du stage le 11, bilan avec joel le 14", D, "", "12-11"),
    # a head of service
    Said(
        "Il est demandé au Département de se prononcer sur la prise en charge avant le 10 décembre",
        C,
        "dept",
        "12-10",
        what="se prononcer sur la prise en charge",
    ),
    Said("Mme Bonnardot assurera la coordination jusqu’au retour de Mme Renaud", C, "claire"),
    Said(
        "M. Haddad et Mme Marchal présenteront un bilan lors de la prochaine séance",
        C,
        "karim lucie",
        "12-17",
    ),
    Said(
        "Le CCAS fera parvenir les pièces manquantes sous huitaine",
        C,
        "ccas",
        "11-27",
        what="faire parvenir les pièces manquantes",
    ),
    Said("L’accompagnement est maintenu pour une durée de six mois", D),
    Said("La demande de Mme D. est ajournée dans l’attente de pièces complémentaires", D),
    Said("Le collectif prend acte du désistement de l’employeur", D),
    Said("Le Département regrette que la sortie ait été décidée sans lui", X, "dept"),
    Said("Le CCAS et France Travail ont des lectures opposées de la situation", X, "ccas ft"),
    Said("Dans quel délai le fonds répond-il", Q),
    Said("La personne peut-elle refuser le partage de ces informations ?", Q),
    Said(
        "Un point téléphonique est programmé le 1er décembre entre Claire et Joël", C, "claire joel", "12-01"
    ),
    Said("Les pièces sont à transmettre à Isabelle avant le 30 novembre", D, "", "11-30"),
    Said("Il sera mis fin à la prestation au 31 décembre", D, "", "12-31"),
    # workshop and training
    Said("Joël s’engage à la garder jusqu’aux vacances", C, "joel", "", what=None),
    Said(
        "Joël montre le poste à Mme D. mardi matin", C, "joel", "11-24", what="montrer le poste à Mme S. D."
    ),
    Said("L’encadrant note les absences et prévient l’AS", C, "joel"),
    Said("Valérie la positionne sur le module 2 en janvier", C, "valerie", "27-01-31"),
    Said("La formatrice transmettra les évaluations au référent le 18", C, "valerie", "12-18"),
    Said("Mme D. doit confirmer sa présence avant jeudi midi", C, "person", "11-26"),
    Said("Mme D. ne sera pas là mardi", D, "", "11-24"),
    Said("Valérie ne partage pas l’avis de Sophie sur le niveau", X, "sophie valerie"),
    Said("Joël aurait préféré un temps plein, pas d’accord sur le mi-temps", X, "joel"),
    Said("Orientation vers Valérie pour un test de français", R, "", "", "valerie", "un test de français"),
    Said(
        "Joël oriente Mme D. vers l’AS pour son dossier de surendettement",
        R,
        "joel",
        "",
        "claire",
        "son dossier de surendettement",
    ),
    Said("Trois matinées puis bilan", D),
    Said("On revoit les horaires avec l’employeur", D),
    Said("Quand est-ce qu’elle passe son test", Q),
    # a delegate
    Said("Karim : relance GEIQ + Manpower avt vendredi", C, "karim", "11-20"),
    Said("Lucie se met en lien avec la ML pour le PACEA, sem 49", C, "lucie", "12-04"),
    Said("AS : point logement, FT : point droits, pour le 8/12", C, "claire ft", "12-08"),
    Said("Clause sociale : Karim voit avec l’entreprise d’ici mi-déc.", C, "karim", "12-15"),
    Said("Relance de l’employeur par Lucie si pas de réponse le 27", C, "lucie"),
    Said("CDDI validé, signature le 30/11 chez Joël", D, "", "11-30"),
    Said("Mme D. → ML pour son fils", R, "", "", "ml", "son fils"),
    Said("Prescription PMSMP par Sophie avant le 1/12", C, "sophie", "12-01"),
    Said("Réorientation à prévoir vers le CCAS", R, "", "", "ccas"),
    Said("Dpt et CCAS pas alignés sur le secours", X, "ccas dept"),
    Said("FT ne veut pas financer, le PLIE si", X, "ft plie"),
    Said("Qui fait la demande, l’AS ou le CCAS", Q),
    Said("Karim a promis un retour pour lundi", C, "karim", "11-23"),
    Said("À la demande de Claire, Karim décale la visite au 2/12", C, "karim", "12-02"),
    Said("Le rdv du 24 est annulé, Claire en reprend un avant le 4", C, "claire", "12-04"),
    Said("Isabelle, peux-tu vérifier la domiciliation", Q),
    Said(
        "Lucie doit rappeler Mme D. et son mari mardi",
        C,
        "lucie",
        "11-24",
        what="rappeler Mme S. D. et son mari",
    ),
)
