import { expect, test } from "vitest";
import { differ } from "./differ";

const own = (row: ReturnType<typeof differ>[0]) => row.filter((one) => one.own).map((one) => one.text.trim());
const whole = (row: ReturnType<typeof differ>[0]) => row.map((one) => one.text).join("");

test("only the words that one of them has are its own", () => {
  const [then, now] = differ("Har barnet träffat handläggaren under utredningen?", "Träffade handläggaren barnet under utredningen?");
  expect(own(then)).toEqual(["Har barnet träffat"]);
  expect(own(now)).toEqual(["Träffade", "barnet"]);
});

test("both read as they did, whatever differs", () => {
  for (const [a, b] of [["", "Ny fråga?"], ["Samma  fråga?", "Samma  fråga?"], ["Hölls det?", "Hölls det, i tid?"], ["– – –", "– –"]] as const) {
    const [then, now] = differ(a, b);
    expect([whole(then), whole(now)]).toEqual([a, b]);
  }
});

test("a comma or a capital makes no other word", () => {
  expect(differ("Hölls samråd, under utredningen?", "hölls samråd under utredningen").flatMap(own)).toEqual([]);
});
