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
