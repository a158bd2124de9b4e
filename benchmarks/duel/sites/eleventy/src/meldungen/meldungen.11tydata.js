// The address is that of the file's name, whole; the banner shows what is in another collection.
import { basename } from "node:path";

export default {
  layout: "announcement.njk",
  permalink: (data) => `/meldungen/${basename(data.page.inputPath, ".md")}/`,
  eleventyImport: { collections: ["eilmeldung"] },
};
