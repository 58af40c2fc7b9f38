import { describe, expect, it } from "vitest";
import { Stopwatch } from "./stopwatch";

function watched() {
  let time = 0;
  const told: [string, number][] = [];
  const watch = new Stopwatch(
    () => time,
    (question, milliseconds) => told.push([question, milliseconds]),
  );
  return { watch, told, wait: (milliseconds: number) => (time += milliseconds) };
}

describe("the time of a question", () => {
  it("is from when it comes to hand until another does", () => {
    const { watch, told, wait } = watched();
    watch.turn("a");
    wait(3000);
    watch.turn("a");
    wait(1000);
    watch.turn("b");
    wait(500);
    watch.stop();
    expect(told).toEqual([["a", 4000], ["b", 500]]);
  });

  it("stands still while the window is not in use", () => {
    const { watch, told, wait } = watched();
    watch.goOn();
    watch.turn("a");
    wait(2000);
    watch.stop();
    watch.stop();
    wait(60_000);
    watch.goOn();
    wait(1000);
    watch.stop();
    expect(told).toEqual([["a", 2000], ["a", 1000]]);
  });
});
