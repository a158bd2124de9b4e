// On every page of the preview, and nowhere else: loads anew after a save, puts each remark beside the words that it is
// about, and lets Sa11y look at what an editor wrote.
const FIELDS = {
  Titel: "h1",
  Kurztext: ".lede",
  Datum: ".article-head > .small",
  Thema: ".article-head > .small",
  Bild: ".article > .figure",
  Bildbeschreibung: ".article > .figure",
  Bildnachweis: ".article > .figure",
  Beginn: ".facts",
  Ende: ".facts",
  Termine: ".facts",
  Ort: ".facts",
  Ortsteile: ".facts",
  "Gültig ab": ".facts",
  "Gültig bis": ".facts",
  Anhänge: ".files",
};
const BLOCKS = "p, li, h2, h3, h4, h5, h6, tr, blockquote, pre, dt, dd, figcaption";

function words(text) {
  return text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

// What is read in a block, descriptions of its pictures among it.
function wordsIn(block) {
  const pictures = [...block.querySelectorAll("img")].map((image) => image.alt);
  return words([block.textContent, ...pictures].join(" "));
}

// The smallest block that has the words of a line: of several equal ones, the one with that number.
function blockWith(line, number) {
  const found = [...document.querySelectorAll(".prose")]
    .flatMap((prose) => [...prose.querySelectorAll(BLOCKS)])
    .filter((block) => wordsIn(block).includes(line));
  const smallest = found.filter((block) => !found.some((other) => other !== block && block.contains(other)));
  return smallest[Math.min(number, smallest.length - 1)];
}

function placeOf(remark) {
  const { feld, worte, nummer } = remark.dataset;
  if (worte) return blockWith(worte, Number(nummer));
  return feld in FIELDS ? document.querySelector(`main ${FIELDS[feld]}`) : null;
}

function moveTo(place, remark) {
  const note = document.createElement("div");
  note.className = "vorschau-beim-wort";
  const text = document.createElement("p");
  text.append(...remark.childNodes);
  note.append(text);
  if (place.matches("li, dd, dt, blockquote")) place.append(note);
  else (place.closest(".table-scroll, table") ?? place).after(note);
}

function placeRemarks() {
  // All places are looked for before anything is moved: a remark must not be found in the words of another.
  const places = [...document.querySelectorAll("li.vorschau-hinweis")].map((remark) => [remark, placeOf(remark)]);
  for (const [remark, place] of places) {
    if (!place) continue;
    moveTo(place, remark);
    remark.remove();
  }
  const box = document.querySelector(".vorschau-kasten[data-art=hinweise]");
  if (box && !box.querySelector("li")) box.remove();
}

// All windows share one worker, which waits for news: browsers allow six connections to one address.
function loadAnewAfterSaves() {
  const seen = document.querySelector("[data-stand]").dataset.stand;
  let newest = seen;
  function look() {
    if (newest !== seen && !document.hidden) location.reload();
  }
  const { port } = new SharedWorker("/-/warten.js");
  port.onmessage = ({ data }) => {
    newest = data;
    look();
  };
  document.addEventListener("visibilitychange", look);
}

async function checkAccessibility() {
  if (!document.querySelector(".vorschau[data-quelle]")) return;
  const [{ Lang, Sa11y }, { default: german }] = await Promise.all([
    import("/-/sa11y/sa11y.esm.js"),
    import("/-/sa11y/de.js"),
  ]);
  Lang.addI18n(german.strings);
  const root = document.querySelector("main .article") ? "main .article" : "main";
  window.sa11y = new Sa11y({
    checkRoot: root,
    readabilityRoot: root,
    containerIgnore: ".vorschau-oben, .vorschau-beim-wort, .vorschau-marke, .article-head .kicker, .dateline, .facts",
    contrastPlugin: false, // colours are the theme's, whose pairs are all tested
    formLabelsPlugin: false,
    developerPlugin: false,
    colourFilterPlugin: false,
    exportResultsPlugin: false,
    showGoodImageButton: false,
    showGoodLinkButton: false,
  });
}

placeRemarks();
loadAnewAfterSaves();
checkAccessibility();
