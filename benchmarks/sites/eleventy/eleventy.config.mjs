// The compared site: what templates would work out page by page is worked out once a build.

const PAGE = 20;
const FEED = 50;
const NAME = "Beispielstadt Aktuelles";

const slug = (text) =>
  text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss").replace(/[^a-z0-9]+/g, "-");

// Newest first: by date, then by name, as the other generators break ties.
const newestFirst = (api) =>
  api.getFilteredByTag("meldungen").sort((one, other) => other.date - one.date || (one.inputPath < other.inputPath ? 1 : -1));

const grouped = (items, key) => {
  const groups = new Map();
  for (const item of items) {
    const name = String(key(item));
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(item);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
};

const lists = (items) => [
  { title: "Aktuelles", url: "/", items, hasFeed: true },
  ...grouped(items, (item) => item.data.thema).map(([title, found]) => ({ title, url: `/themen/${slug(title)}/`, items: found, hasFeed: true })),
  ...grouped(items, (item) => item.data.ortsteil).map(([title, found]) => ({ title, url: `/ortsteile/${slug(title)}/`, items: found, hasFeed: true })),
  ...grouped(items, (item) => item.date.getFullYear()).map(([title, found]) => ({ title, url: `/archiv/${title}/`, items: found, hasFeed: false })),
];

const paged = (list) => {
  const total = Math.max(1, Math.ceil(list.items.length / PAGE));
  const address = (number) => (number === 1 ? list.url : `${list.url}seite/${number}/`);
  return Array.from({ length: total }, (_, index) => ({
    title: list.title,
    url: address(index + 1),
    items: list.items.slice(index * PAGE, (index + 1) * PAGE),
    number: index + 1,
    total,
    previous: index > 0 ? address(index) : null,
    next: index + 1 < total ? address(index + 2) : null,
  }));
};

export default function (config) {
  const day = new Intl.DateTimeFormat("de-DE", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Europe/Berlin" });
  config.addFilter("day", (date) => day.format(date));
  config.addFilter("instant", (date) => date.toISOString());
  config.addFilter("slug", slug);
  config.addCollection("newest", newestFirst);
  config.addCollection("banner", (api) => newestFirst(api).filter((item) => item.data.eilmeldung));
  config.addCollection("themen", (api) => grouped(newestFirst(api), (item) => item.data.thema).map(([title]) => ({ title, url: `/themen/${slug(title)}/` })));
  config.addCollection("listPages", (api) => lists(newestFirst(api)).flatMap(paged));
  config.addCollection("feeds", (api) =>
    lists(newestFirst(api)).filter((list) => list.hasFeed).map((list) => ({ ...list, items: list.items.slice(0, FEED) })));
  config.addGlobalData("site", { name: NAME, url: "https://www.beispielstadt.example" });
  return {
    dir: { input: "content", output: "output" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
