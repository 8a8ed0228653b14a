/* Small gestures. Every page works without them; what is written or inscribed never depends on them. */
(function () {
  function autour(e, marque) { return e.target instanceof Element ? e.target.closest(marque) : null; }

  /* A message stays until it is dismissed; the focus then goes back to the page. */
  function fermer(bouton) {
    var message = bouton.closest("[data-message]");
    if (message) { message.remove(); document.getElementById("contenu").focus({ preventScroll: true }); }
  }

  function copier(bouton) {
    var source = document.querySelector(bouton.dataset.copier), dit = bouton.dataset.copie;
    if (!source || !navigator.clipboard) { return; }
    navigator.clipboard.writeText(source.textContent.trim()).then(function () { if (dit) { bouton.textContent = dit; } });
  }

  /* Whoever signs out leaves nothing of a session on a machine that others use: what was typed there is theirs. */
  function oublier() {
    try {
      Object.keys(localStorage).forEach(function (cle) { if (cle.indexOf("seance-") === 0) { localStorage.removeItem(cle); } });
    } catch (e) { /* Nothing was kept. */ }
  }
  document.addEventListener("submit", function (e) { if (autour(e, "form[action$='/logout/']")) { oublier(); } });

  document.addEventListener("click", function (e) {
    var bouton;
    if ((bouton = autour(e, "[data-fermer]"))) { fermer(bouton); }
    if (autour(e, "[data-imprimer]")) { window.print(); }
    if ((bouton = autour(e, "[data-copier]"))) { copier(bouton); }
    replier(autour(e, "[data-deroule]"));
  });

  /* A menu closes when one goes elsewhere, and Escape gives the focus back to what opened it. */
  function replier(sauf) {
    document.querySelectorAll("[data-deroule][open]").forEach(function (menu) { if (menu !== sauf) { menu.open = false; } });
  }
  document.addEventListener("focusin", function (e) { replier(autour(e, "[data-deroule]")); });
  document.addEventListener("keydown", function (e) {
    var ouvert = e.key === "Escape" && document.querySelector("[data-deroule][open]");
    if (ouvert) { ouvert.open = false; ouvert.querySelector("summary").focus(); }
  });

  /* What is only asked after one answer: data-montre="name=value", several values parted by |. */
  function montrer(racine) {
    racine.querySelectorAll("[data-montre]").forEach(function (bloc) {
      var partie = bloc.dataset.montre.split("="), formulaire = bloc.closest("form");
      var donnees = formulaire ? new FormData(formulaire) : null;
      bloc.hidden = !donnees || !donnees.getAll(partie[0]).some(function (dite) { return partie[1].split("|").indexOf(dite) >= 0; });
    });
  }
  document.addEventListener("change", function (e) { if (e.target.form) { montrer(e.target.form); } });

  /* A form is sent once: a second click waits for the answer. Its key would make it one act anyway. */
  document.addEventListener("submit", function (e) {
    if (e.defaultPrevented || e.target.method !== "post") { return; }
    if (e.target.dataset.parti) { e.preventDefault(); return; }
    var formulaire = e.target;
    formulaire.dataset.parti = "1";
    setTimeout(function () { delete formulaire.dataset.parti; }, 5000);
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-parti]").forEach(function (formulaire) { delete formulaire.dataset.parti; });
  });

  function preparer(racine) {
    racine.querySelectorAll("[data-fermer], [data-imprimer], [data-copier]").forEach(function (bouton) { bouton.hidden = false; });
    montrer(racine);
  }
  preparer(document);
  document.addEventListener("htmx:load", function (e) { preparer(e.detail.elt); });

  /* A refused form takes the reader to the reason. */
  var refus = document.getElementById("refus");
  if (refus) { refus.focus(); }
})();
