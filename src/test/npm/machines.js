// Looks at a folder of what machines get from us, by programs of others, and prints what they found.
//
//   node machines.js FOLDER
//
// FOLDER holds *.rss, *.atom, *.jsonfeed, *.sitemapindex and *.jsonld.
import { execFileSync } from "node:child_process";
import { createReadStream, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { ErrorLevel, parseSitemapIndex } from "sitemap";

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
const files = (end) => readdirSync(folder).filter((name) => name.endsWith(end)).sort();
const text = (name) => readFileSync(join(folder, name), "utf8");

const feeds = {};
for (const name of files(".rss")) {
    feeds[name] = parseRssFeed(text(name)).items?.map((item) => ({
        id: item.guid?.value,
        title: item.title,
        url: item.link,
        moment: new Date(item.pubDate).toISOString(),
        authors: item.dc?.creators ?? [],
        language: item.dc?.languages?.[0],
        html: item.content?.encoded ?? "",
    }));
}
for (const name of files(".atom")) {
    feeds[name] = parseAtomFeed(text(name)).entries?.map((entry) => ({
        id: entry.id,
        title: entry.title?.value ?? entry.title,
        url: entry.links.find((link) => link.rel === "alternate").href,
        moment: new Date(entry.published).toISOString(),
        authors: entry.authors?.map((author) => author.name) ?? [],
        language: entry.xml?.lang,
        html: entry.content?.value ?? "",
    }));
}
for (const name of files(".jsonfeed")) {
    feeds[name] = parseJsonFeed(text(name)).items?.map((item) => ({
        id: item.id,
        title: item.title,
        url: item.url,
        moment: new Date(item.date_published).toISOString(),
        authors: item.authors?.map((author) => author.name) ?? [],
        language: item.language,
        html: item.content_html ?? "",
    }));
}

const indexes = {};
for (const name of files(".sitemapindex")) {
    const parts = await parseSitemapIndex(createReadStream(join(folder, name)), undefined, {
        level: ErrorLevel.THROW,
    });
    indexes[name] = parts.map((part) => part.url);
}

// The types of schema.org and of JSON Feed: the compiler names each property that its type has not.
const typed = join(here, "typed.ts");
const kinds = "WithContext<Article | Review | CreativeWork | Periodical>";
const lines = [
    'import type { Article, CreativeWork, Graph, Periodical, Review, WithContext } from "schema-dts";',
    'import type JSONFeed from "@json-feed-types/1_1";',
    ...files(".jsonfeed").map((name, i) => {
        return `export const f${i}: JSONFeed.default = ${text(name).trim()}; // ${name}`;
    }),
    ...files(".jsonld").map((name, i) => {
        const data = JSON.parse(text(name));
        const kind = data["@graph"] ? "Graph" : kinds;
        return `export const a${i}: ${kind} = ${JSON.stringify(data)}; // ${name}`;
    }),
];
let faults = [];
try {
    writeFileSync(typed, lines.join("\n") + "\n");
    const compiler = join(here, "node_modules/typescript/bin/tsc");
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022"];
    execFileSync(process.execPath, [compiler, ...options, typed], { encoding: "utf8" });
} catch (fault) {
    faults = String(fault.stdout).trim().split("\n");
} finally {
    rmSync(typed, { force: true });
}

console.log(JSON.stringify({ feeds, indexes, faults }));
