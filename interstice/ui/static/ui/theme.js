/* Served as a file, so that a strict Content-Security-Policy holds. Loaded in the head: it acts before the first paint. */
(function () {
  var racine = document.documentElement;
  racine.classList.add("js");

  /* Light or dark: the person's own choice if they made one, otherwise their system's. */
  var choix = null;
  try { choix = localStorage.getItem("theme"); } catch (e) { /* storage refused */ }
  var sombre = window.matchMedia("(prefers-color-scheme: dark)");
  function poser() { racine.dataset.bsTheme = choix || (sombre.matches ? "dark" : "light"); }
  poser();
  sombre.addEventListener("change", poser);

  /* The choice is made in the account menu and kept in this browser alone. */
  function choisir(valeur) {
    choix = valeur || null;
    try { if (choix) { localStorage.setItem("theme", choix); } else { localStorage.removeItem("theme"); } } catch (e) { /* kept for this page only */ }
    poser();
  }
  function ouvrirLeChoix() {
    document.querySelectorAll("[data-apparence]").forEach(function (groupe) {
      groupe.hidden = false;
      groupe.querySelectorAll("input").forEach(function (voie) { voie.checked = voie.value === (choix || ""); });
    });
  }
  document.addEventListener("change", function (e) {
    if (e.target.closest("[data-apparence]")) { choisir(e.target.value); ouvrirLeChoix(); }
  });

  /* On a narrow screen, bring the current tab into view (once widths are final). */
  function montrerOnglet() {
    var onglets = document.querySelector(".fil ul"), ici = onglets && onglets.querySelector("[aria-current]");
    if (!ici) { return; }
    var debut = ici.offsetLeft - onglets.offsetLeft;
    if (debut + ici.offsetWidth > onglets.clientWidth - 40) { onglets.scrollLeft = debut - 16; }
  }
  document.addEventListener("DOMContentLoaded", function () {
    ouvrirLeChoix();
    if (document.fonts) { document.fonts.ready.then(montrerOnglet); } else { montrerOnglet(); }
  });
})();
