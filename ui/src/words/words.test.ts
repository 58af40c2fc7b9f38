import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript, run by Node as it is
import { idsFile, idsText, localesFolder, messages, screens } from "../../scripts/message-ids.js";

const all = (language: string): Map<string, Map<string, string>> => messages(language);

describe("the words", () => {
  it("are the same messages with the same arguments in both languages", () => {
    const shape = (language: string) => [...all(language)].map(([id, args]) => `${id}(${[...args.keys()].sort().join()})`).sort();
    expect(shape("en")).toEqual(shape("sv"));
  });

  it("stand in ids.ts as they stand in the files (run `npm run ids`)", () => {
    expect(readFileSync(idsFile, "utf8")).toBe(idsText());
  });

  it("hold no message that the window does not use", () => {
    const code = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((f) => /\.(ts|svelte)$/.test(f) && !f.endsWith("ids.ts") && !f.includes("generated"))
      .map((f) => readFileSync(join("src", f), "utf8"))
      .join("\n");
    expect([...all("sv").keys()].filter((id) => !code.includes(`"${id}"`))).toEqual([]);
  });

  it.each(["sv", "en"])("can all be said in %s, for any count, without an error", (language) => {
    const bundle = new FluentBundle(language, { useIsolating: false });
    for (const file of (screens as string[]).map((name) => `${name}.ftl`)) {
      expect(bundle.addResource(new FluentResource(readFileSync(join(localesFolder, language, file), "utf8"))), file).toEqual([]);
    }
    for (const [id, args] of all(language)) {
      for (const n of [0, 1, 2, 11]) {
        const errors: Error[] = [];
        const pattern = bundle.getMessage(id)?.value;
        expect(pattern, id).toBeTruthy();
        const said = bundle.formatPattern(pattern ?? "", Object.fromEntries([...args.keys()].map((name) => [name, n])), errors);
        expect(errors, `${id} for ${n}`).toEqual([]);
        expect(said.trim(), id).not.toBe("");
      }
    }
  });
});
