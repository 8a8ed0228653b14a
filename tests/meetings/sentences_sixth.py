"""Sixty more sentences of other hands, written before they were heard: a sixth judgement, then a guard."""

from __future__ import annotations

from tests.meetings.a_table import C, D, Q, R, Said, X

SIXTH: tuple[Said, ...] = (
    # hurried, without accents nor apostrophes
    Said(
        "c est karim qui s occupe du transport d ici le 2", C, "karim", "12-02", what="s’occuper du transport"
    ),
    Said("attestation employeur a demander par lucie avt vendredi", C, "lucie", "11-20"),
    Said("Sophie verif l inscription, retour mardi", C, "sophie", "11-24"),
    Said("valerie ok pr la prendre en essai jeudi 26", C, "valerie", "11-26", what="la prendre en essai"),
    Said("a revoir en janv", D),
    Said("decision ft : radiation annulee", D),
    Said("mme d rappelle claire qd elle a la reponse de la caf", C, "person"),
    Said("quel referent si bruno part en retraite", Q),
    Said("joel et valerie se voient lundi pr caler le planning", C, "joel valerie", "11-23"),
    Said("mail a l employeur -> lucie, aujourdhui", C, "lucie", "11-19", what="mail a l employeur"),
    Said("on stoppe l immersion", D),
    Said("creche : isabelle relance la mairie cette sem", C, "isabelle", "11-20", what="relancer la mairie"),
    Said("a orienter ds les meilleurs delais vers le ccas", R, "", "", "ccas"),
    Said("karim doit tjs renvoyer la convention, lundi dernier delai", C, "karim", "11-23"),
    Said(
        "nadine se renseigne sur la prime d activite et en informe claire sous 8 jours", C, "nadine", "11-27"
    ),
    # formal
    Said(
        "Monsieur Gauthey transmettra l’arbitrage de sa direction au plus tard le 11 décembre",
        C,
        "bruno",
        "12-11",
        what="transmettre l’arbitrage de sa direction",
    ),
    Said(
        "Il est demandé à France Travail de produire un état des droits pour la prochaine commission",
        C,
        "ft",
        "12-17",
        what="produire un état des droits",
    ),
    Said(
        "Charge à l’encadrant technique d’établir un bilan écrit d’ici la mi-décembre",
        C,
        "joel",
        "12-15",
        what="établir un bilan écrit",
    ),
    Said("Le Département ne s’associe pas à la demande de sortie anticipée", X, "dept"),
    Said("Les avis sont partagés quant à la capacité de travail à temps plein", X),
    Said("La commission prend acte du déménagement de Mme D.", D),
    Said("Le maintien du parcours est subordonné à la reprise des soins", D),
    Said("Il n’est pas donné suite à la demande de formation", D),
    Said("L’accompagnement est confié à la mission locale à compter du 1er janvier", D, "", "27-01-01"),
    Said(
        "Le CCAS procédera à la domiciliation de Mme D. dans un délai de quinze jours",
        C,
        "ccas",
        "12-04",
        what="procéder à la domiciliation de Mme S. D.",
    ),
    Said("Une mesure d’accompagnement budgétaire sera sollicitée par Mme Bonnardot", C, "claire"),
    Said(
        "La coordinatrice veillera à la transmission du relevé de décisions avant le 27 novembre",
        C,
        "nadine",
        "11-27",
    ),
    Said("La réunion tripartite est fixée au 8 décembre à 14 heures", D, "", "12-08"),
    Said("Y a-t-il lieu de saisir la MDPH ?", Q),
    Said("Sous quelle forme informer la personne de cette décision", Q),
    # a trainer and an encadrant
    Said("Je fais remonter les absences à Sophie tous les lundis", C, "nadine"),
    Said("Joël propose à Mme D. de visiter l’atelier bois mercredi", C, "joel", "11-25"),
    Said("L’encadrant lui donne les EPI dès lundi", C, "joel", "11-23", what="lui donner les EPI"),
    Said("Tremplin attend le CERFA signé avant de l’inscrire", D, "tremplin"),
    Said("On la garde jusqu’à Noël, bilan avec Claire le 22/12", D, "", "12-25"),
    Said(
        "Valérie s’est engagée à envoyer le devis d’ici demain soir",
        C,
        "valerie",
        "11-20",
        what="envoyer le devis",
    ),
    Said("Joël trouve que c’est trop tôt pour l’entreprise", X, "joel"),
    Said("Valérie et Sophie ne sont pas sur la même ligne pour la durée du module", X, "sophie valerie"),
    Said("Stage découverte en cuisine la semaine du 7 décembre", D, "", "12-11"),
    Said("Mme D. arrive à l’heure, on continue comme ça", D),
    Said("Elle doit apporter son diplôme lundi matin à Valérie", C, "person", "11-23"),
    Said("Mise en relation avec la mission locale pour le permis", R, "", "", "ml", "le permis"),
    Said("Valérie l’adresse à Sophie pour la rémunération", R, "valerie", "", "sophie", "la rémunération"),
    Said("Qui signe la convention de stage côté entreprise", Q),
    Said("Comment prévenir Joël si le bus est supprimé ?", Q),
    # a delegate
    Said("DI Karim : prospection 3 employeurs d'ici fin janv", C, "karim", "27-01-31"),
    Said("RDV employeur Lucie + Mme D. le 2/12 à 10h", C, "lucie person", "12-02"),
    Said("L'AS revoit le budget avec Mme, échéance 15/12", C, "claire", "12-15"),
    Said("Lucie fait le lien ML / FT avant la prochaine com", C, "lucie", "12-17"),
    Said("Prescription FT : prestation Activ'Projet, Sophie s'en charge", C, "sophie"),
    Said(
        "Orienter vers asso d'aide aux victimes, Claire donne les coordonnées",
        R,
        then="Claire donne les coordonnées",
    ),
    Said("Mme D. → CCAS pour l'aide à la mutuelle", R, "", "", "ccas", "l’aide à la mutuelle"),
    Said("Dossier surendettement : Claire + Isabelle, avant fin janvier", C, "claire isabelle", "27-01-31"),
    Said("Pas d'accord FT/Dépt sur la suite", X, "dept ft"),
    Said("Le CCAS ne valide pas le secours, FT si", X, "ccas ft"),
    Said("Contrat prolongé 2 mois, avenant fait par Bruno avant le 1er", C, "bruno", "12-01"),
    Said("Karim recherche un logement avec elle, à voir aussi avec le bailleur", C, "karim"),
    Said("Suite RDV Sophie : elle positionne Mme D. sur l'atelier du 10", C, "sophie"),
    Said("Passer par la ML pour le BAFA", D),
    Said("Claire, peux-tu voir pour la CMU avant mardi ?", Q),
)
