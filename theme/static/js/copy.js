// Reveals the copy buttons and says "Kopiert", on the editors' board and beside the addresses of feeds and calendars.
// What it says after that is the button's (data-says) or the page's (data-copied). A link that copies leads on once
// that is done. Without the script the text can be marked by hand.
"use strict";

const live = document.querySelector("[data-copied]");
let emptying = 0;

/** Marks the whole text, so that it can be copied by hand where the clipboard is closed. */
function mark(text) {
  text.closest("details")?.setAttribute("open", "");
  const range = document.createRange();
  range.selectNodeContents(text);
  const selection = window.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    mark(text);
    return document.execCommand("copy");
  }
}

for (const text of document.querySelectorAll("details[data-by-hand]")) text.open = false;

for (const button of document.querySelectorAll("[data-copy], [data-copy-whole], [data-copy-note]")) {
  const { copy: own, copyWhole, copyNote, says } = button.dataset;
  button.hidden = false;
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    // Emptied first: a status that says the same again would stay silent.
    window.clearTimeout(emptying);
    live.textContent = "";
    const copied = await copy(document.getElementById(own ?? copyWhole ?? copyNote));
    if (copied && button.href) {
      window.location.assign(button.href);
      return;
    }
    live.textContent = copied ? says ?? live.dataset.copied : "Der Text ist markiert. Bitte jetzt selbst kopieren.";
    emptying = window.setTimeout(() => { live.textContent = ""; }, 6000);
  });
}
