import { describe, expect, it } from "vitest";
import { insert, markedIn, spaced } from "./insert";

describe("a phrase", () => {
  it.each([
    ["", "Fras.", "", "Fras."],
    ["Hon säger.", "Fras.", "", " Fras."],
    ["Hon säger. ", "Fras.", "Mer", "Fras. "],
    ["(", "fras", ").", " fras"],
    ["Rad\n", "Fras.", "\nRad", "Fras."],
  ])("stands with a space to its neighbours: %j %j %j", (before, phrase, after, expected) => expect(spaced(before, phrase, after)).toBe(expected));

  it("is put at the cursor and told as typed where the engine does not type itself", () => {
    document.execCommand = () => false;
    const field = document.body.appendChild(document.createElement("textarea"));
    field.value = "Ett två";
    field.setSelectionRange(3, 3);
    let told = 0;
    field.addEventListener("input", () => (told += 1));
    insert(field, "och");
    expect([field.value, told]).toEqual(["Ett och två", 1]);
  });

  it("is made of what is marked, else of the whole text", () => {
    const field = document.body.appendChild(document.createElement("textarea"));
    field.value = "Ett två ";
    field.setSelectionRange(0, 0);
    expect(markedIn(field)).toBe("Ett två");
    field.setSelectionRange(4, 7);
    expect(markedIn(field)).toBe("två");
  });
});
