// Eleventy for the duel, as its documentation sets up a site with drafts; what a history changes stands in other files.
import { rendering } from "./rendering.js";

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy("src/bilder");
  eleventyConfig.addPassthroughCopy("src/assets");
  eleventyConfig.amendLibrary("md", (md) => md.set(rendering));
  eleventyConfig.addPreprocessor("drafts", "md", (data) => (data.draft ? false : undefined));
  eleventyConfig.addFilter("day", (date) => date.toISOString().slice(0, 10));
  eleventyConfig.addFilter("newest", (list) => [...(list ?? [])].reverse());
  eleventyConfig.addFilter("about", (list, topic) => (list ?? []).filter((each) => each.data.topic === topic));
  eleventyConfig.addFilter("urgent", (list, now) => (list ?? []).filter((each) => each.data.until >= now));
  return { dir: { input: "src", output: "output" }, markdownTemplateEngine: "njk", htmlTemplateEngine: "njk" };
}
