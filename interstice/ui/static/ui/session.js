/* A session under way. Without this script the same forms inscribe in two steps, and the page is read again by hand. */
(function () {
  var formulaire = document.getElementById("saisie"), champ = document.getElementById("dire");
  var article = document.querySelector("[data-seance]");
  var cle = article ? "seance-" + article.dataset.seance : "";

  /* What is kept on this machine until the register has it: sentences on their way, refused, being typed. */
  function lire(nom) { try { return JSON.parse(localStorage.getItem(cle + nom)) || []; } catch (e) { return []; } }
  function garder(nom, valeur) {
    try { if (valeur.length) { localStorage.setItem(cle + nom, JSON.stringify(valeur)); } else { localStorage.removeItem(cle + nom); } } catch (e) { /* A browser that keeps nothing keeps the sentence in its field. */ }
  }
  var file = cle ? lire("-file") : [], rendues = cle ? lire("-rendues") : [], envoi = false, perdu = false;

  function neuve() {
    if (window.crypto && crypto.randomUUID) { return crypto.randomUUID(); }
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), function (n) { return n.toString(16).padStart(2, "0"); }).join("");
  }
  function point() { return formulaire.querySelector("[name=item]"); }
  function compris() { return document.getElementById("compris"); }
  function entendre() { if (window.htmx) { htmx.trigger(champ, "entendre"); } }
  function rafraichir() { var veille = document.getElementById("veille"); if (veille && window.htmx) { htmx.trigger(veille, "rafraichir"); } }

  /* 1 · What is typed becomes an act: one sentence, one key, sent again until it is answered. */
  function inscrire() {
    if (!champ.value.trim()) { return; }
    var donnees = new FormData(formulaire);
    donnees.delete("csrfmiddlewaretoken");
    if (donnees.get("heard") !== champ.value) { donnees = seulement(donnees); }
    file.push({ cle: formulaire.elements.key.value, phrase: champ.value, paires: Array.from(donnees.entries()) });
    formulaire.elements.key.value = neuve();
    garder("-file", file);
    vider("");
    envoyer();
  }
  /* Typed faster than it was heard: what was corrected stays, the rest is heard by the server. */
  function seulement(donnees) {
    var reste = new FormData(), gardes = (donnees.get("kept") || "").split(" ");
    donnees.forEach(function (valeur, nom) {
      if (["key", "item", "sentence", "kept"].indexOf(nom) >= 0 || gardes.indexOf(nom) >= 0) { reste.append(nom, valeur); }
    });
    return reste;
  }
  function vider(texte) {
    if (window.htmx) { htmx.trigger(champ, "htmx:abort"); }
    champ.value = texte;
    brouillon();
    compris().replaceChildren();
    if (texte) { entendre(); } else { suivre(); }
  }
  function brouillon() { if (cle) { garder("-texte", champ.value ? [champ.value] : []); } }

  function envoyer() {
    if (envoi) { return; }
    if (!file.length) { dire(""); return; }
    envoi = true;
    var une = file[0], corps = new URLSearchParams();
    une.paires.forEach(function (paire) { corps.append(paire[0], paire[1]); });
    corps.set("key", une.cle);
    corps.set("csrfmiddlewaretoken", formulaire.elements.csrfmiddlewaretoken.value);
    fetch(formulaire.action, { method: "POST", body: corps, headers: { "X-Seance": "1" }, redirect: "manual" }).then(function (reponse) {
      if (reponse.status === 422) { return reponse.text().then(function (html) { partie(); refuser(une, html); }); }
      if (reponse.status === 404) { partie(); rendre(une.phrase, formulaire.dataset.ferme); return null; }
      if (!reponse.ok) { throw reponse; }
      return reponse.json().then(function (dit) { partie(); inscrite(dit); });
    }).catch(function (pourquoi) {
      var sorti = pourquoi && (pourquoi.type === "opaqueredirect" || pourquoi.status === 403);
      dire(sorti ? formulaire.dataset.sorti : formulaire.dataset.garde);
      if (sorti) { jetons(); }
      setTimeout(function () { envoyer(); }, 2000);
    }).finally(function () { envoi = false; });
  }
  function partie() { file.shift(); garder("-file", file); }
  function inscrite(dit) {
    perdu = false;
    if (dit.then && champ.value) { rendre(dit.then, ""); } else if (dit.then) { vider(dit.then); }
    dire("");
    rafraichir();
    setTimeout(envoyer, 0);
  }
  function refuser(une, html) {
    var dit = new DOMParser().parseFromString(html, "text/html").getElementById("compris"), refus = dit.querySelector("#refus");
    if (champ.value) { rendre(une.phrase, refus ? refus.textContent : ""); return; }
    champ.value = une.phrase;
    brouillon();
    compris().replaceWith(dit);
    if (window.htmx) { htmx.process(compris()); }
    dire("");
    setTimeout(envoyer, 0);
  }
  /* Refused while another sentence was being typed: both are kept, and one taps to take it up again. */
  function rendre(phrase, raison) {
    rendues.push({ phrase: phrase, raison: raison });
    garder("-rendues", rendues);
    dire("");
    setTimeout(envoyer, 0);
  }
  function relever(une) {
    rendues = rendues.filter(function (autre) { return autre !== une; });
    if (champ.value) { rendues.push({ phrase: champ.value, raison: "" }); }
    garder("-rendues", rendues);
    vider(une.phrase);
    dire("");
    champ.focus();
  }
  /* What waits, and what was refused, is said calmly, with its words. */
  function dire(raison) {
    var attente = document.getElementById("attente");
    if (!attente) { return; }
    attente.replaceChildren();
    if (perdu) { attente.append(ligne(formulaire.dataset.geste)); }
    if (raison && file.length) { [raison].concat(file.map(function (une) { return une.phrase; })).forEach(function (texte) { attente.append(ligne(texte)); }); }
    rendues.forEach(function (une) {
      var dite = ligne([une.raison, une.phrase].filter(Boolean).join(" ")), bouton = document.createElement("button");
      bouton.type = "button";
      bouton.className = "btn btn-sm btn-link";
      bouton.textContent = formulaire.dataset.reprendre;
      bouton.addEventListener("click", function () { relever(une); });
      dite.append(" ", bouton);
      attente.append(dite);
    });
    attente.hidden = !attente.children.length;
  }
  function ligne(texte) {
    var dite = document.createElement("li");
    dite.textContent = texte;
    return dite;
  }
  /* Whoever has signed in again elsewhere writes on from here: the page takes the new mark of its forms. */
  function jetons() {
    fetch(location.href, { redirect: "manual" }).then(function (reponse) { return reponse.ok ? reponse.text() : ""; }).then(function (html) {
      var neuf = new DOMParser().parseFromString(html, "text/html").querySelector("[name=csrfmiddlewaretoken]");
      if (neuf) { document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach(function (un) { un.value = neuf.value; }); }
    }).catch(function () { /* Not back yet: it is asked again with the next try. */ });
  }

  /* 2 · Corrections in place are kept while one types on. */
  function corriger(nom) {
    var gardes = compris().querySelector("[name=kept]");
    if (!gardes) { return; }
    var noms = gardes.value.split(" ").filter(Boolean);
    if (noms.indexOf(nom) < 0) { noms.push(nom); }
    gardes.value = noms.join(" ");
  }
  function decision() {
    var sorte = compris().querySelector("[name=what]");
    if (!sorte) { return; }
    sorte.value = "decision";
    var gardes = compris().querySelector("[name=kept]");
    gardes.value = "what";
    entendre();
  }
  function reprendre() {
    var gardes = compris().querySelector("[name=kept]");
    if (gardes && gardes.value.trim()) { gardes.value = ""; entendre(); } else if (champ.value) { vider(""); }
    champ.focus();
  }
  /* On a phone, the keyboard comes up when one asks for it. */
  function ecrire() { if (window.matchMedia("(min-width: 62em)").matches) { champ.focus({ preventScroll: true }); } }
  function aller(id) {
    var bouton = document.getElementById(id);
    if (bouton) { bouton.form.requestSubmit(bouton); }
  }

  /* 3 · The clock of the item. */
  function horloge() {
    var minuteur = document.querySelector("[data-ecoule]");
    if (!minuteur) { return; }
    if (!minuteur.dataset.depuis) { minuteur.dataset.depuis = Date.now() - 1000 * Number(minuteur.dataset.ecoule); }
    var secondes = Math.floor((Date.now() - Number(minuteur.dataset.depuis)) / 1000);
    minuteur.querySelector("[data-temps]").textContent = Math.floor(secondes / 60) + ":" + String(secondes % 60).padStart(2, "0");
    var trait = document.querySelector(".seance-temps .passe"), minutes = Number(minuteur.dataset.minutes);
    if (trait && minutes) { trait.setAttribute("x2", Math.min(100, Math.round(secondes / 0.6 / minutes)) + "%"); }
  }

  /* 4 · The item of the line is the one under way when one begins to type, and the line opens to whoever hears it. */
  function suivre() {
    var vu = document.getElementById("point");
    if (!vu || !article) { return; }
    if (!formulaire) { if (vu.dataset.assis) { location.reload(); } return; }
    if (champ.value) { return; }
    point().value = vu.dataset.item || "";
    var rouvre = champ.disabled && vu.dataset.entendu;
    champ.disabled = !vu.dataset.entendu;
    if (rouvre && document.activeElement === document.body) { ecrire(); }
  }

  /* Whoever goes to an item themselves writes on it from then on, even before the answer has come. */
  document.addEventListener("submit", function (e) {
    if (formulaire && e.target.dataset.vers && !champ.value) { point().value = e.target.dataset.vers; }
  }, true);

  /* 5 · A part that changes keeps what is open in it; one in which someone writes waits. */
  var ouverts = [], lignes = [], tapes = [], envoye = null, sur = "", attendu = false;
  function ecrit(partie) {
    var ici = document.activeElement;
    return partie.contains(ici) && ici.matches("input:not([type=checkbox]):not([type=hidden]), textarea, select");
  }
  /* What was typed or ticked and not sent yet: on the same item, it is there again once the part is drawn. */
  function tape(un) {
    var change = un.type === "checkbox" ? un.checked !== un.defaultChecked : un.value !== un.defaultValue;
    return change && !(envoye && envoye.contains(un));
  }
  function item() { var vu = document.getElementById("point"); return vu ? vu.dataset.item || "" : ""; }
  function remettre(avant) {
    var un = document.getElementById(avant.id);
    if (un && item() === sur) { un.value = avant.value; un.checked = avant.checked; }
  }
  document.addEventListener("htmx:beforeSwap", function (e) {
    ouverts = []; lignes = []; tapes = [];
    envoye = e.detail.requestConfig ? e.detail.requestConfig.elt : null;
    sur = item();
  });
  document.addEventListener("htmx:oobBeforeSwap", function (e) {
    var cible = e.detail.target;
    if (cible.id === "veille" && attendu) { e.detail.shouldSwap = false; attendu = false; return; }
    if (ecrit(cible)) { e.detail.shouldSwap = false; attendu = true; return; }
    ouverts = ouverts.concat(Array.from(cible.querySelectorAll("details[open][id]"), function (un) { return un.id; }));
    tapes = tapes.concat(Array.from(cible.querySelectorAll("input[id]:not([type=hidden]), textarea[id]")).filter(tape));
    lignes = lignes.concat(Array.from(cible.querySelectorAll("#inscrits > li"), function (une) { return une.id; }));
  });
  document.addEventListener("htmx:oobAfterSwap", function (e) {
    ouverts.forEach(function (id) { var un = document.getElementById(id); if (un) { un.open = true; } });
    tapes.forEach(remettre);
    if (lignes.length) {
      document.querySelectorAll("#inscrits > li").forEach(function (une) { une.classList.toggle("nouveau", lignes.indexOf(une.id) < 0); });
      lignes = [];
    }
    horloge();
    suivre();
  });
  /* A gesture that did not go is said: nobody believes it noted. */
  document.addEventListener("htmx:sendError", function (e) {
    if (!formulaire) { return; }
    perdu = perdu || e.detail.requestConfig && e.detail.requestConfig.elt.matches("form");
    dire(formulaire.dataset.garde);
  });
  document.addEventListener("htmx:afterOnLoad", function (e) {
    if (perdu && e.detail.requestConfig.elt.matches("form")) { perdu = false; dire(file.length ? formulaire.dataset.garde : ""); }
  });
  document.addEventListener("htmx:responseError", function (e) { if (e.detail.xhr.status === 403) { jetons(); } });

  setInterval(horloge, 1000);
  horloge();
  window.addEventListener("online", function () { rafraichir(); if (formulaire) { envoyer(); } });
  if (!formulaire || !champ) { return; }

  formulaire.addEventListener("submit", function (e) { e.preventDefault(); inscrire(); });
  champ.addEventListener("input", brouillon);
  document.addEventListener("input", function (e) { if (e.target.dataset && e.target.dataset.corrige) { corriger(e.target.dataset.corrige); } });
  document.addEventListener("change", function (e) {
    var corrige = e.target.dataset && e.target.dataset.corrige;
    if (corrige) { corriger(corrige); if (corrige === "what" || corrige === "who") { entendre(); } }
  });
  document.addEventListener("keydown", function (e) {
    var libre = e.target === document.body || e.target === champ || (e.target.closest && e.target.closest("#saisie"));
    if (!libre || e.altKey || e.metaKey) { return; }
    var texte = e.target.matches("input, textarea") ? e.target : null;
    var debut = !texte || texte.selectionStart === 0, fin = !texte || texte.selectionEnd === texte.value.length;
    if (e.ctrlKey && e.key.toLowerCase() === "d") { e.preventDefault(); decision(); }
    else if (e.ctrlKey && e.key === "ArrowRight" && fin) { e.preventDefault(); aller("aller-suivant"); }
    else if (e.ctrlKey && e.key === "ArrowLeft" && debut) { e.preventDefault(); aller("aller-precedent"); }
    else if (e.key === "Escape" && !e.ctrlKey) { reprendre(); }
  });

  /* What was being typed when the page was left, or waiting to be inscribed, is here again. */
  var garde = lire("-texte")[0];
  if (garde && !champ.value) { champ.value = garde; document.addEventListener("htmx:load", entendre, { once: true }); }
  if (file.length || rendues.length) { dire(formulaire.dataset.garde); envoyer(); }
  ecrire();
})();
