// The search page: asks Pagefind's index and lists what it finds. The address holds the question, so it can be shared.
"use strict";

const root = document.documentElement;
const FILTERS = ["thema", "ortsteil", "jahr"];
const AT_ONCE = 10;
const PAUSE = 250; // milliseconds without a key before the index is asked
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g; // soft hyphens and the like, which come with a copied word
const DAY = { day: "numeric", month: "long", year: "numeric" };

/** Whether an address asks for anything. */
function asks(address) {
  return ["q", ...FILTERS].some((name) => (address.get(name) || "").trim() !== "");
}

// Before the page is drawn: the form shows, and room for the answer where the address holds a question.
root.dataset.script = "";
root.toggleAttribute("data-asks", asks(new URLSearchParams(location.search)));

let engine;
/** Pagefind, loaded with the first question from beside the folder of this script, wherever the site stands. */
function pagefind() {
  engine ??= import("../pagefind/pagefind.js").then(async (loaded) => {
    await loaded.options({ excerptLength: 28 });
    return loaded;
  });
  return engine;
}

/** What the index says of a place that was found, as text and marks; anything else stays out. */
function excerpt(page) {
  const found = new DOMParser().parseFromString(page.excerpt, "text/html").body;
  const parts = [...found.childNodes].map((part) => {
    if (part.nodeName !== "MARK") return part.textContent;
    const mark = document.createElement("mark");
    mark.textContent = part.textContent;
    return mark;
  });
  return page.content.startsWith(found.textContent) ? parts : ["… ", ...parts];
}

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("[data-search]");
  const [count, list, more, entry] = ["count", "results", "more", "entry"].map((name) =>
    document.querySelector(`[data-${name}]`));
  let waiting = 0;
  let latest = 0;
  let rest = [];

  /** The words of what is chosen in a filter; a town may have no districts. */
  function chosen(name) {
    const select = form.elements[name];
    return select && select.value ? select.selectedOptions[0].text : "";
  }

  function answer(found, words) {
    const places = FILTERS.map(chosen).filter(Boolean).join(", ");
    const asked = (words ? ` für „${words}“` : "") + (places ? ` (${places})` : "");
    return found === 0
      ? `Nichts gefunden${asked}. Versuchen Sie ein anderes oder kürzeres Wort oder weniger Filter.`
      : `${found} Treffer${asked}`;
  }

  /** The entry of the page's template, filled. */
  function filled(page, words) {
    const { title, kurztext, datum, thema } = page.meta;
    const item = entry.content.cloneNode(true).firstElementChild;
    const link = item.querySelector("a");
    link.href = page.url;
    link.textContent = title;
    item.querySelector("[data-excerpt]").append(...(!words && kurztext ? [kurztext] : excerpt(page)));
    const time = item.querySelector("time");
    if (datum) {
      time.dateTime = datum;
      // The day as written in the announcement, whatever zone the reader is in.
      time.textContent = new Date(`${datum.slice(0, 10)}T12:00`).toLocaleDateString(root.lang, DAY);
    } else {
      time.remove();
    }
    if (thema) item.querySelector("[data-topic]").textContent = thema;
    return item;
  }

  /** The next entries; what a newer question has overtaken is dropped. */
  async function next(words, mine) {
    const pages = await Promise.all(rest.slice(0, AT_ONCE).map((found) => found.data()));
    if (mine !== latest) return undefined;
    rest = rest.slice(AT_ONCE);
    const items = pages.map((page) => filled(page, words));
    list.append(...items);
    list.hidden = list.children.length === 0;
    more.hidden = rest.length === 0;
    return items[0];
  }

  function clear(says) {
    list.replaceChildren();
    more.hidden = true;
    count.textContent = says;
  }

  async function show(words, mine) {
    const filters = Object.fromEntries(FILTERS.filter(chosen).map((name) => [name, [chosen(name)]]));
    const { results } = await (await pagefind()).search(words || null, {
      filters,
      ...(words ? {} : { sort: { datum: "desc" } }),
    });
    if (mine !== latest) return;
    rest = results;
    list.replaceChildren();
    await next(words, mine);
    if (mine === latest) count.textContent = answer(results.length, words);
  }

  /** Ask what the form says, and say so in the address. */
  async function search() {
    window.clearTimeout(waiting);
    latest += 1;
    const mine = latest;
    const set = [...new FormData(form)]
      .map(([name, value]) => [name, value.replace(UNSEEN, "").trim()])
      .filter(([, value]) => value);
    const address = new URLSearchParams(set);
    history.replaceState(null, "", asks(address) ? `?${address}` : location.pathname);
    root.toggleAttribute("data-asks", asks(address));
    root.removeAttribute("data-failed");
    if (!asks(address)) {
      clear("");
      return;
    }
    try {
      await show(address.get("q") || "", mine);
    } catch {
      engine = undefined;
      clear("Die Suche antwortet gerade nicht. Bitte versuchen Sie es später noch einmal.");
      root.dataset.failed = "";
    }
  }

  const address = new URLSearchParams(location.search);
  for (const field of ["q", ...FILTERS].map((name) => form.elements[name]).filter(Boolean)) {
    field.value = address.get(field.name) || "";
    if (field.selectedIndex === -1) field.value = ""; // a topic or year that there is not
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
    const first = await next(form.elements.q.value.trim(), latest);
    first?.querySelector("a").focus();
  });
  if ("asks" in root.dataset) search();
});
