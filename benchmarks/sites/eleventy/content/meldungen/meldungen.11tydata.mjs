// A function, since bodies and what belongs to them are not run through a template engine.
export default {
  layout: "article.njk",
  tags: "meldungen",
  permalink: ({ page }) => `/meldungen/${page.inputPath.split("/").pop().replace(/\.md$/, "")}/index.html`,
};
