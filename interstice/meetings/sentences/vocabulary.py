"""Words that are not names: small words, and those of the trade that look like a name or a day."""

from __future__ import annotations

SMALL_WORDS = frozenset(
    "a au aux avec ce ces cet cette d' dans de des du elle elles en est et eux il ils je j' l' la le les "
    "leur leurs lui m' ma mais me mes moi mon n' ne nos notre nous on ont ou par pas pour qu' que qui s' sa "
    "se ses si son sont sur t' te toi tu un une vers vos votre vous y c' l d j n s m chez sous sans puis "
    "donc car ni dont plus moins tres bien aussi tout tous toute toutes non oui ok".split()
)

ORDINARY = frozenset(
    """
    accord accords action actions agent aide aides ainsi alors annee apres atelier ateliers attente autre
    autres avant avis avoir bilan bilans bien bon bonne bureau cadre carte cas celle celui cela centre chaque
    charge chantier chose clair clef collectif collegue comme comment compte contrat contrats copie coup
    cours courrier creche date dates debut decision delai demain demande demandes depuis dernier deux devis
    doit dossier dossiers droit droits duree ecrit effet encore enfant enfants enquete ensemble entree
    entretien equipe essai etape etre faire fait famille fille fils fin fois fonds formation formations frais
    garde gardes gare grand groupe heure heures hier info infos inscription jamais jeune jeunes jour jours
    juin lettre lien lieu ligne liste logement loyer lundi main maintien maison mail mairie mardi marche mari
    marie mars matin matinee matinees mere meme merci mesure metier metiers mieux mise mission mobilite mode
    moins mois moment monsieur madame moyen navette niveau nom note nouveau nouvelle numero offre ordre
    orientation papier papiers parcours parent parents part partie pas passage pause pere permis personne
    personnes petit peu peut piece pieces place places plan plus point poste pour premier premiere pres
    preuve prise prochain prochaine profil projet prolongation quand question quoi raison rang reunion relais
    rendez-vous rdv renouvellement reprise reponse reste retour route rue sante seance semaine semaines
    service seul signe sinon site situation social sociale sociales soin soir solution sortie soutien stage
    stages suite suivi sujet sur temps tenue texte titre toujours transport transports travail travaux trois
    vacances valide validee vers vie ville visite visites voie voiture volet vrai vue noel bruit lucide
    marine martinet matinal nadir sophistique lune lice carie danse dense joie joli jolie juge jour rachis
    monde mondes maline serge alinea alibi erreur erige brun brune brunch cedille cellule celles carine
    carnet carmin irrite matiere latin catin lutine patin patine satin bons bond bonds bonnet referent
    referente referents referentes demandeur demandeuse unique actuel actuelle nouvelles suspension
    prescripteur prescription partenaire partenaires institution institutions financement financements
    finances absent absente present presente retenu refus recours contact contacts accompagnement
    accompagnements employeur employeurs entreprise entreprises secteur immersion immersions alternance
    apprentissage diagnostic evaluation positionnement alternatif budget impaye impayes creance dette dettes
    plainte validite validation prolongations sorties entrees sanction sanctions radiation allocation
    allocations indemnite indemnites complement attestation attestations justificatif justificatifs
    formulaire certificat certificats hebergement domiciliation alimentaire alimentaires exceptionnel
    exceptionnelle prioritaire urgente urgent partiel partielle definitif definitive provisoire favorable
    defavorable positif positive negatif negative dynamique durable renforce renforcee individuel
    individuelle global globale possible impossible necessaire utile complet complete incomplet incomplete
    """.split()
)
