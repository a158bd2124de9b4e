// The editors' board: the instant to note is that of the tap, in the town's time, and a link to a text opens its row.
// Without it the instant is that of the build, to be corrected by hand.
"use strict";

/** JJJJ-MM-TT HH:MM; Swedes write it so. */
function written(zone) {
  const digits = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat("sv-SE", { ...digits, hourCycle: "h23", timeZone: zone }).format(new Date());
}

function noteNow() {
  for (const instant of document.querySelectorAll("[data-now]")) instant.textContent = written(instant.dataset.now);
}

function openTarget() {
  // Not ":target", which no element is before the page is loaded.
  document.getElementById(window.location.hash.slice(1))?.querySelector("details")?.setAttribute("open", "");
}

noteNow();
openTarget();
// Before the tap is answered, and after the page comes back from WhatsApp.
window.addEventListener("click", noteNow, true);
window.addEventListener("pageshow", noteNow);
window.addEventListener("hashchange", openTarget);
