// Work to do in the made-up round, where nearly all is done.
import { call } from "./programs.mjs";

/** A family of four children with an investigation that the reader at this desktop has yet to read; returns its label. */
export async function addFamilyToRead(address) {
  const { round, families } = await call(address, "desk.show", {});
  const { reviewer } = families.flatMap(({ tasks }) => tasks).find(({ state }) => state.is === "open").review;
  const [family, document] = ["f10", "f10-child-investigation"];
  const children = [1, 2, 3, 4].map((n) => ({ id: `f10-b${n}`, family, label: `Barn ${n}`, order: n, role: "child", gender: n % 2 ? "female" : "male", focus: n === 1 }));
  await call(address, "plans.edit", {
    round: round.id,
    changes: [
      { change: "family", to: { id: family, label: "Familj 10", order: 10 } },
      ...children.map((to) => ({ change: "member", to })),
      { change: "document", to: { id: document, family, order: 1, kind: "investigation", side: "child", area: "child-welfare", members: children.map(({ id }) => id) } },
      { change: "reads", to: { subject: { document }, reviewer } },
    ],
  });
  return { family: "Familj 10", review: { round: round.id, key: "child-investigation", subject: { document }, reviewer } };
}
