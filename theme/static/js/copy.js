// Reveals the copy buttons and says "Kopiert", on the editors' board and beside the addresses of feeds and calendars.
// What it says after that is the page's: data-copied. Without the script the text can be marked by hand.
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

for (const button of document.querySelectorAll("button[data-copy], button[data-copy-whole]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    // Emptied first: a status that says the same again would stay silent.
    window.clearTimeout(emptying);
    live.textContent = "";
    const copied = await copy(document.getElementById(button.dataset.copy ?? button.dataset.copyWhole));
    live.textContent = copied ? live.dataset.copied : "Der Text ist markiert. Bitte jetzt selbst kopieren.";
    emptying = window.setTimeout(() => { live.textContent = ""; }, 6000);
  });
}
