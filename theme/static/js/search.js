// The search page: asks Pagefind's index and lists what it finds. The address holds the question, so it can be shared.
"use strict";

const root = document.documentElement;
const FILTERS = ["thema", "ortsteil", "jahr"];
const AT_ONCE = 10;
const PAUSE = 250; // milliseconds without a key before the index is asked

/** Whether an address asks for anything. */
function asks(address) {
  return ["q", ...FILTERS].some((name) => (address.get(name) || "").trim() !== "");
}

// Before the page is drawn: the form shows, and room for the answer where the address holds a question.
root.dataset.script = "";
if (asks(new URLSearchParams(location.search))) {
  root.dataset.asks = "";
}

let engine;
/** Pagefind, loaded with the first question from beside the folder of this script, wherever the site stands. */
function pagefind() {
  engine ??= import("../pagefind/pagefind.js").then(async (loaded) => {
    await loaded.options({ excerptLength: 28 });
    return loaded;
  });
  return engine;
}

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("[data-search]");
  const count = document.querySelector("[data-count]");
  const list = document.querySelector("[data-results]");
  const more = document.querySelector("[data-more]");
  let waiting = 0;
  let latest = 0;
  let rest = [];

  /** What is asked for, as the address says it: only what is set. */
  function question() {
    const address = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value.trim()) {
        address.set(name, value.trim());
      }
    }
    return address;
  }

  function chosen(name) {
    const select = form.elements[name]; // a town may have no districts
    return select && select.value ? select.selectedOptions[0].text : "";
  }

  function filters() {
    return Object.fromEntries(FILTERS.filter(chosen).map((name) => [name, [chosen(name)]]));
  }

  function asked(words) {
    const places = FILTERS.map(chosen).filter(Boolean).join(", ");
    return (words ? ` für „${words}“` : "") + (places ? ` (${places})` : "");
  }

  function answer(found, words) {
    if (found === 0) {
      return `Nichts gefunden${asked(words)}. Versuchen Sie ein anderes oder kürzeres Wort oder weniger Filter.`;
    }
    return `${found === 1 ? "1 Treffer" : `${found} Treffer`}${asked(words)}`;
  }

  /** The place that was found with its marked words; anything but text and marks stays out. */
  function excerpt(page) {
    const line = document.createElement("p");
    if (!form.elements.q.value.trim() && page.meta.kurztext) {
      line.textContent = page.meta.kurztext;
      return line;
    }
    const found = new DOMParser().parseFromString(page.excerpt, "text/html").body;
    if (!page.content.startsWith(found.textContent)) {
      line.append("… ");
    }
    for (const part of found.childNodes) {
      const piece = part.nodeName === "MARK" ? document.createElement("mark") : document.createDocumentFragment();
      piece.append(part.textContent);
      line.append(piece);
    }
    return line;
  }

  function meta(found) {
    const line = document.createElement("p");
    line.className = "teaser-meta";
    if (found.datum) {
      const time = document.createElement("time");
      time.dateTime = found.datum;
      // The day as written in the announcement, whatever zone the reader is in.
      const day = new Date(`${found.datum.slice(0, 10)}T12:00`);
      time.textContent = day.toLocaleDateString("de-DE", { day: "numeric", month: "long", year: "numeric" });
      line.append(time);
    }
    const kind = document.createElement("span");
    kind.textContent = found.thema || "Seite";
    line.append(kind);
    return line;
  }

  function entry(page) {
    const item = document.createElement("li");
    const teaser = document.createElement("div");
    const body = document.createElement("div");
    const heading = document.createElement("h3");
    const link = document.createElement("a");
    teaser.className = "teaser";
    body.className = "teaser-body";
    heading.className = "teaser-title";
    link.href = page.url;
    link.textContent = page.meta.title;
    heading.append(link);
    body.append(heading, excerpt(page));
    teaser.append(body, meta(page.meta));
    item.append(teaser);
    return item;
  }

  /** The next entries; what a newer question has overtaken is dropped. */
  async function next(mine) {
    const pages = await Promise.all(rest.slice(0, AT_ONCE).map((found) => found.data()));
    if (mine !== latest) {
      return undefined;
    }
    rest = rest.slice(AT_ONCE);
    const items = pages.map(entry);
    list.append(...items);
    list.hidden = list.children.length === 0;
    more.hidden = rest.length === 0;
    return items[0];
  }

  async function show(words, mine) {
    const options = { filters: filters() };
    if (!words) {
      options.sort = { datum: "desc" };
    }
    root.removeAttribute("data-failed");
    const { results } = await (await pagefind()).search(words || null, options);
    if (mine !== latest) {
      return;
    }
    rest = results;
    list.replaceChildren();
    await next(mine);
    if (mine === latest) {
      count.textContent = answer(results.length, words);
    }
  }

  /** Ask what the form says, and say so in the address. */
  async function search() {
    window.clearTimeout(waiting);
    latest += 1;
    const mine = latest;
    const address = question();
    history.replaceState(null, "", asks(address) ? `?${address}` : location.pathname);
    root.toggleAttribute("data-asks", asks(address));
    if (!asks(address)) {
      list.replaceChildren();
      more.hidden = true;
      count.textContent = "";
      return;
    }
    try {
      await show(address.get("q") || "", mine);
    } catch {
      engine = undefined;
      list.replaceChildren();
      more.hidden = true;
      count.textContent = "Die Suche antwortet gerade nicht. Bitte versuchen Sie es später noch einmal.";
      root.dataset.failed = "";
    }
  }

  const address = new URLSearchParams(location.search);
  for (const name of ["q", ...FILTERS]) {
    const field = form.elements[name];
    field.value = address.get(name) || "";
    if (field.selectedIndex === -1) {
      field.value = ""; // a topic or year that there is not
    }
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  form.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(search, PAUSE);
  });
  more.querySelector("button").addEventListener("click", async () => {
    // The first new entry takes the focus, as the button may be gone.
    const first = await next(latest);
    first?.querySelector("a").focus();
  });
  if ("asks" in root.dataset) {
    search();
  }
});
