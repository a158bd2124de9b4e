// On every page. What ended after the page was built says so, and the share sheet opens where there is one.
// Without it the page is complete: an end is decided when the site is built, and the address can be copied.
"use strict";

for (const element of document.querySelectorAll("[data-ends]")) {
  // Shown until the end, hidden after it; or the other way round.
  if (Date.parse(element.dataset.ends) <= Date.now()) element.hidden = !element.hidden;
}
for (const group of document.querySelectorAll("[data-ends-together]")) {
  group.hidden = [...group.querySelectorAll("[data-item]")].every((item) => item.hidden);
}

for (const button of document.querySelectorAll("button[data-share]")) {
  button.hidden = !navigator.share;
  button.addEventListener("click", () => {
    navigator.share({ title: document.querySelector("h1").innerText, url: button.dataset.share }).catch(() => {});
  });
}

// A table's box is a stop of the keyboard. Not so around one that fits the narrowest window (320 px, WCAG 1.4.10), also
// when it is indented. Decided once, so that nobody narrows the window faster than the box becomes a stop again.
for (const table of document.querySelectorAll(".table-scroll > table")) {
  table.style.inlineSize = "min-content";
  if (table.offsetWidth <= 240) {
    for (const name of ["role", "tabindex", "aria-label"]) table.parentElement.removeAttribute(name);
  }
  table.style.inlineSize = "";
}

// The code for paper is lazy: browsers load it, and wait for it, when they print. WebKit (the one with GestureEvent)
// prints only what it has, so there it comes after all that the screen needs.
if ("GestureEvent" in window) {
  window.addEventListener("load", () => {
    for (const image of document.querySelectorAll(".on-paper img")) image.loading = "eager";
  });
}
