import { basename } from "node:path";

export default {
  layout: "base.njk",
  permalink: (data) => `/${basename(data.page.inputPath, ".md")}/`,
  eleventyImport: { collections: ["eilmeldung"] },
};
