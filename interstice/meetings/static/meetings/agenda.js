/* The order of an agenda by drag. The buttons « Monter » and « Descendre » do the same without any script. */
(function () {
  var porte = null;

  function points(liste) { return Array.from(liste.querySelectorAll("[data-point]")); }

  /* Where what is carried would fall: before the first item whose middle is under the pointer. */
  function suivant(liste, y) {
    return points(liste).find(function (point) {
      var boite = point.getBoundingClientRect();
      return point !== porte && y < boite.top + boite.height / 2;
    }) || null;
  }

  function ordre(liste) { return points(liste).map(function (point) { return point.querySelector("[name=items]").value; }).join(); }

  function preparer(formulaire) {
    var liste = formulaire.querySelector("ol"), avant = "";
    if (formulaire.dataset.pret) { return; }
    formulaire.dataset.pret = "1";
    points(liste).forEach(function (point) { point.draggable = true; });
    liste.addEventListener("dragstart", function (e) {
      porte = e.target.closest("[data-point]");
      avant = ordre(liste);
      if (porte) { porte.classList.add("porte"); e.dataTransfer.effectAllowed = "move"; }
    });
    liste.addEventListener("dragover", function (e) {
      if (!porte) { return; }
      e.preventDefault();
      liste.insertBefore(porte, suivant(liste, e.clientY));
    });
    liste.addEventListener("drop", function (e) { e.preventDefault(); });
    liste.addEventListener("dragend", function () {
      if (!porte) { return; }
      porte.classList.remove("porte");
      porte = null;
      if (ordre(liste) !== avant) { formulaire.requestSubmit(); }
    });
  }

  function trouver(racine) {
    if (racine.matches && racine.matches("[data-ordre]")) { preparer(racine); }
    racine.querySelectorAll("[data-ordre]").forEach(preparer);
  }
  document.addEventListener("htmx:load", function (e) { trouver(e.detail.elt); });
}());
