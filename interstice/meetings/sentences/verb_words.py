"""The verbs of the trade, as they are in the dictionary; irregular ones with the forms that people type."""

from __future__ import annotations

FIRST_GROUP = """
abandonner aborder accélérer accepter accompagner accorder accueillir activer actualiser adapter adresser
aider ajourner ajouter alerter alimenter aménager amener animer annoncer annuler appeler apporter apprécier
approcher approuver appuyer arrêter articuler assister associer assurer attester attribuer augmenter
autoriser avancer aviser baliser bloquer bouger calculer caler chercher chiffrer cibler clarifier classer
clôturer coanimer cocher collecter commander commencer communiquer comparer compléter composer compter
concerter confier confirmer conseiller consigner consolider constituer consulter contacter continuer
contrôler convoquer coordonner copier corriger coter couper creuser croiser débloquer débriefer débuter
décaler décider déclarer décrocher dédier dégager déléguer demander démarcher démarrer déplacer déposer
déterminer détailler diffuser diriger discuter disposer distribuer donner doubler dresser échanger éclairer
écouter effectuer élaborer emmener employer encadrer encourager engager enregistrer entamer entrer envisager
envoyer épauler estimer étaler établir étayer étudier évaluer éviter évoquer examiner expliquer explorer
exposer facturer faciliter favoriser faxer fermer fixer formaliser formuler gagner garder gérer héberger
identifier imprimer impulser indiquer informer initier insister intégrer intercéder interpeller interroger
intervenir inviter joindre justifier laisser lancer lever libérer limiter lister livrer localiser louer
maintenir maller mailer mandater manger matcher mener mentionner mesurer missionner mobiliser modifier monter
montrer motiver négocier nommer noter notifier observer occuper officialiser ôter orienter organiser ouvrir
parler partager participer passer payer penser persuader peser piloter placer planifier planter pointer
porter poser positionner postuler pousser préciser prélever préparer préconiser prescrire présenter prêter
prévenir prioriser procurer programmer projeter prolonger proposer prospecter protéger provoquer questionner
quitter raccompagner raconter ramener ranger rappeler rapporter rassembler rassurer rater rattraper réaliser
réactiver récapituler recentrer rechercher réclamer recontacter recommander récupérer recruter rectifier
rédiger redemander redonner réexaminer refuser regarder régler régulariser relancer relayer remercier
remonter remplacer remuer rencontrer renouveler renseigner rentrer renvoyer réorienter réparer repérer
repasser replacer reporter repositionner représenter réserver résilier respecter rester restituer
retéléphoner retirer retourner retrouver réviser réécouter scanner sécuriser séjourner sensibiliser serrer
signaler signer simuler soigner solliciter sonder soulever souhaiter stabiliser stimuler suspendre tamponner
tarder téléphoner tenter terminer tester tirer toucher traiter trancher transporter travailler trouver
utiliser valider valoriser vérifier verser viser visiter visualiser veiller rapprocher occasionner financer
refinancer mensualiser débloquer domicilier immatriculer photocopier digitaliser textoter radier cofinancer
aiguiller réadresser charger acheter achever acquitter affecter amorcer appliquer archiver argumenter
bénéficier cesser commenter conserver cotiser créer cumuler démissionner dépenser détacher dispatcher
documenter écarter économiser embaucher emprunter encaisser énoncer entraîner équiper exécuter exercer exiger
expédier expérimenter exprimer fonctionner habiter hésiter honorer indemniser instaurer inventorier licencier
nettoyer obliger oublier pallier persister pratiquer ratifier rattacher recadrer recopier recréer rediriger
réengager réimprimer relever remanier remédier renforcer renoncer repenser repousser résumer revaloriser
sauvegarder séparer situer soulager spécifier stopper suggérer suppléer supprimer tâcher téléverser tolérer
tourner vacciner vider voter procéder recenser cadrer flécher tracer apurer éditer dupliquer transférer virer
compenser rembourser abonder proroger parrainer ajuster affiner arbitrer auditionner boucler délivrer
dépanner désigner dispenser enquêter entériner exonérer insérer installer loger majorer octroyer opter
patienter réceptionner reconvoquer réétudier réévaluer réinterroger remobiliser renégocier répertorier
reprogrammer resolliciter solder statuer surveiller trier relater constater chercher lister dérouler adhérer
changer contester adopter affirmer aggraver alléger alterner améliorer analyser anticiper apaiser attirer
attraper baisser basculer brancher candidater capter chuter circuler citer coacher combler concentrer
conditionner conforter consacrer contourner contribuer coûter débarrasser débrouiller décompter dédommager
délibérer déménager demeurer dénoncer dénicher dépasser déployer désengager développer dialoguer diviser
durer échelonner échouer écourter élever éloigner emporter enchaîner enlever énumérer épargner épuiser
équilibrer espacer évoluer expirer fabriquer familiariser fiabiliser filtrer finaliser forcer former
fractionner grouper guider harmoniser imaginer impliquer imposer inciter infirmer inspecter intéresser
inverser isoler jouer labelliser lier maîtriser manquer marquer minimiser moduler multiplier mutualiser
objecter opérer opposer optimiser panacher pencher pérenniser personnaliser plaider précéder préserver
présider privilégier prononcer qualifier raccrocher rallonger rapatrier réaffirmer réaffecter réajuster
recaler reclasser recommencer redéployer redresser refermer reformuler regrouper réhabiliter réintégrer
relier reloger remotiver renouer répercuter replanifier reposer retarder retenter retracer retravailler
revérifier sanctionner sélectionner seconder signifier simplifier solutionner structurer subventionner
superviser synthétiser préférer espérer considérer coopérer réitérer féliciter temporiser témoigner poster
timbrer clarifier transformer tutorer uniformiser varier ventiler verbaliser habiliter accréditer agréer
conventionner auditer certifier contractualiser corédiger cosigner lâcher accrocher assigner briefer cerner
chapeauter cartographier concilier confronter copiloter démêler désamorcer endosser esquisser étoffer exaucer
guetter hiérarchiser incorporer invoquer jauger jalonner manifester matérialiser ménager objectiver outiller
paramétrer peaufiner persévérer plafonner pondérer publier raccorder raviver recoller renflouer resserrer
restaurer révéler scruter soupeser succéder tisser totaliser tranquilliser décortiquer défricher
déverrouiller bricoler inquiéter numériser dématérialiser centraliser acheminer réconforter
"""

SECOND_GROUP = """
répartir convertir nourrir grandir guérir unir aguerrir élargir rebondir finir remplir réunir fournir établir
définir garantir avertir choisir réfléchir investir réussir saisir agir réagir accomplir bâtir redéfinir
ressaisir élargir approfondir éclaircir rétablir aboutir enrichir franchir réinvestir assouplir ralentir
raccourcir
"""

DOUBLED = frozenset({"appeler", "rappeler", "renouveler", "jeter", "projeter", "interpeller"})

IRREGULAR = """
clore: clot closent clos clor clos
devenir: devient deviennent deviens deviendr devenu
accueillir: accueille accueillent accueille accueiller accueilli
aller: va vont vais ir alle
apprendre: apprend apprennent apprends apprendr appris
admettre: admet admettent admets admettr admis
atteindre: atteint atteignent atteins atteindr atteint
attendre: attend attendent attends attendr attendu
avoir: a ont ai aur eu
comprendre: comprend comprennent comprends comprendr compris
conclure: conclut concluent conclus conclur conclu
conduire: conduit conduisent conduis conduir conduit
construire: construit construisent construis construir construit
connaître: connait connaissent connais connaitr connu
consentir: consent consentent consens consentir consenti
contraindre: contraint contraignent contrains contraindr contraint
convaincre: convainc convainquent convaincs convaincr convaincu
convenir: convient conviennent conviens conviendr convenu
correspondre: correspond correspondent corresponds correspondr correspondu
couvrir: couvre couvrent couvre couvrir couvert
courir: court courent cours courr couru
débattre: debat debattent debats debattr debattu
découvrir: decouvre decouvrent decouvre decouvrir decouvert
déduire: deduit deduisent deduis deduir deduit
décrire: decrit decrivent decris decrir decrit
défendre: defend defendent defends defendr defendu
dépendre: depend dependent depends dependr dependu
descendre: descend descendent descends descendr descendu
désinscrire: desinscrit desinscrivent desinscris desinscrir desinscrit
devoir: doit doivent dois devr du
dire: dit disent dis dir dit
émettre: emet emettent emets emettr emis
étendre: etend etendent etends etendr etendu
exclure: exclut excluent exclus exclur exclu
écrire: ecrit ecrivent ecris ecrir ecrit
entendre: entend entendent entends entendr entendu
entreprendre: entreprend entreprennent entreprends entreprendr entrepris
entretenir: entretient entretiennent entretiens entretiendr entretenu
envoyer: envoie envoient envoie enverr envoye
renvoyer: renvoie renvoient renvoie renverr renvoye
être: est sont suis ser ete
faire: fait font fais fer fait
inclure: inclut incluent inclus inclur inclus
interrompre: interrompt interrompent interromps interrompr interrompu
introduire: introduit introduisent introduis introduir introduit
inscrire: inscrit inscrivent inscris inscrir inscrit
instruire: instruit instruisent instruis instruir instruit
intervenir: intervient interviennent interviens interviendr intervenu
joindre: joint joignent joins joindr joint
lire: lit lisent lis lir lu
maintenir: maintient maintiennent maintiens maintiendr maintenu
mettre: met mettent mets mettr mis
obtenir: obtient obtiennent obtiens obtiendr obtenu
offrir: offre offrent offre offrir offert
ouvrir: ouvre ouvrent ouvre ouvrir ouvert
paraître: parait paraissent parais paraitr paru
parvenir: parvient parviennent parviens parviendr parvenu
perdre: perd perdent perds perdr perdu
pourvoir: pourvoit pourvoient pourvois pourvoir pourvu
parcourir: parcourt parcourent parcours parcourr parcouru
partir: part partent pars partir parti
permettre: permet permettent permets permettr permis
poursuivre: poursuit poursuivent poursuis poursuivr poursuivi
pouvoir: peut peuvent peux pourr pu
prendre: prend prennent prends prendr pris
prescrire: prescrit prescrivent prescris prescrir prescrit
prévenir: previent previennent previens previendr prevenu
prévoir: prevoit prevoient prevois prevoir prevu
produire: produit produisent produis produir produit
promettre: promet promettent promets promettr promis
reconnaître: reconnait reconnaissent reconnais reconnaitr reconnu
recourir: recourt recourent recours recourr recouru
réécrire: reecrit reecrivent reecris reecrir reecrit
repartir: repart repartent repars repartir reparti
restreindre: restreint restreignent restreins restreindr restreint
rompre: rompt rompent romps rompr rompu
recevoir: recoit recoivent recois recevr recu
reconduire: reconduit reconduisent reconduis reconduir reconduit
recueillir: recueille recueillent recueille recueiller recueilli
réduire: reduit reduisent reduis reduir reduit
refaire: refait refont refais refer refait
rejoindre: rejoint rejoignent rejoins rejoindr rejoint
relire: relit relisent relis relir relu
remettre: remet remettent remets remettr remis
rendre: rend rendent rends rendr rendu
redire: redit redisent redis redir redit
répondre: repond repondent reponds repondr repondu
reprendre: reprend reprennent reprends reprendr repris
réinscrire: reinscrit reinscrivent reinscris reinscrir reinscrit
résoudre: resout resolvent resous resoudr resolu
retenir: retient retiennent retiens retiendr retenu
revenir: revient reviennent reviens reviendr revenu
revoir: revoit revoient revois reverr revu
savoir: sait savent sais saur su
servir: sert servent sers servir servi
sortir: sort sortent sors sortir sorti
soumettre: soumet soumettent soumets soumettr soumis
soutenir: soutient soutiennent soutiens soutiendr soutenu
souscrire: souscrit souscrivent souscris souscrir souscrit
suivre: suit suivent suis suivr suivi
surseoir: sursoit sursoient sursois surseoir sursis
suspendre: suspend suspendent suspends suspendr suspendu
tenir: tient tiennent tiens tiendr tenu
traduire: traduit traduisent traduis traduir traduit
transcrire: transcrit transcrivent transcris transcrir transcrit
transmettre: transmet transmettent transmets transmettr transmis
venir: vient viennent viens viendr venu
visionner: visionne visionnent visionne visionner visionne
voir: voit voient vois verr vu
vendre: vend vendent vends vendr vendu
vivre: vit vivent vis vivr vecu
vouloir: veut veulent veux voudr voulu
"""

SUBJUNCTIVE = {
    "faire": "fasse fassent",
    "aller": "aille aillent",
    "être": "",
    "avoir": "",
    "pouvoir": "puisse puissent",
    "savoir": "sache sachent",
    "vouloir": "veuille veuillent",
    "devoir": "doive doivent",
    "courir": "",
    "parcourir": "",
    "recourir": "",
    "voir": "voie voient",
    "suivre": "suive suivent",
}
"""Subjunctives that the present does not give; none where they are other words."""
