// Writes src/words/ids.ts: every message in locales/sv with the arguments it takes, so that a word that does not
// exist, or one that lacks its argument, does not compile. Run by `npm run ids`; a test checks that it is current.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const localesFolder = join(here, "../../locales");
export const idsFile = join(here, "../src/words/ids.ts");

/** The words of the window; reports and the command line have files of their own beside them. */
export const screens = ["actions", "answer", "app", "concern", "drafts", "events", "failure", "family", "first", "frame", "group", "overview", "plan", "prepare", "protect", "reading", "result", "review", "review-keys", "search", "settings", "start", "themes", "trial", "unlock", "users", "worked", "years"];

/** The messages of one language: id → names of its arguments, with the ones that choose a plural marked as numbers. */
export function messages(language) {
  const found = new Map();
  const files = readdirSync(join(localesFolder, language)).filter((f) => screens.includes(f.replace(/\.ftl$/, "")));
  for (const file of files.sort()) {
    const text = readFileSync(join(localesFolder, language, file), "utf8");
    for (const [, id, body] of text.matchAll(/^([a-z][\w-]*) *=((?:.*)(?:\n(?:[ \t].*|[ \t]*(?=\n[ \t])))*)/gm)) {
      if (found.has(id)) throw new Error(`${language}/${file}: ${id} is written twice`);
      const args = new Map();
      for (const [, name] of body.matchAll(/\$([a-zA-Z]\w*)/g)) args.set(name, "string | number");
      for (const [, name] of body.matchAll(/\$([a-zA-Z]\w*) *->\s*(?=(?:\s*\[[^\]]*\][^\n]*\n)*?\s*\*?\[(?:\d|one|other))/g)) args.set(name, "number");
      found.set(id, args);
    }
  }
  return found;
}

/** The text of ids.ts as it should be. */
export function idsText() {
  const rows = [...messages("sv")].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, args]) => {
    const shape = [...args].map(([name, type]) => `${name}: ${type}`).join("; ");
    return `  "${id}": ${shape ? `{ ${shape} }` : "null"};`;
  });
  return `// Written by \`npm run ids\` from locales/sv. Do not edit.\n\n/** Every message of the window and the arguments it takes. */\nexport interface Messages {\n${rows.join("\n")}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(idsFile, idsText());
