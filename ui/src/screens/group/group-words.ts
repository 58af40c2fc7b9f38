// The group in words: roles, what is the matter with the folder, and why a package was put aside.
import type { AsideView, AsideWhy, DeviceView, FolderTrouble, GroupView, MemberRole, GroupMemberView, ShutView } from "../../backend/border";
import { genitive } from "../../words/genitive";
import { listed } from "../../words/listed";
import { moment } from "../../words/numbers";
import { t } from "../../words/words.svelte";

/** The roles in the order in which they are offered. */
export const memberRoles = ["reviewer", "developer", "manager", "owner"] as const satisfies readonly MemberRole[];

/** "Granskare". */
export function roleWords(role: MemberRole): string {
  switch (role) {
    case "owner": return t("group-role-owner");
    case "developer": return t("group-role-developer");
    case "reviewer": return t("group-role-reviewer");
    case "manager": return t("group-role-manager");
  }
}

/** What somebody with the role does. */
export function roleHint(role: MemberRole): string {
  switch (role) {
    case "owner": return t("group-role-owner-hint");
    case "developer": return t("group-role-developer-hint");
    case "reviewer": return t("group-role-reviewer-hint");
    case "manager": return t("group-role-manager-hint");
  }
}

/** "Leder gruppen, metodutvecklare". */
export function rolesTold(roles: readonly MemberRole[]): string {
  return roles.map((role, i) => (i === 0 ? roleWords(role) : roleWords(role).toLowerCase())).join(", ");
}

/** What is the matter with the folder: that nothing is lost, and what happens next. */
export function troubleWords(trouble: FolderTrouble): string {
  switch (trouble) {
    case "away": return t("group-trouble-away");
    case "readOnly": return t("group-trouble-read-only");
    case "shut": return t("group-trouble-shut");
    case "missing": return t("group-trouble-missing");
    case "full": return t("group-trouble-full");
    case "held": return t("group-trouble-held");
    case "notReadBack": return t("group-trouble-not-read-back");
    case "fault": return t("group-trouble-fault");
  }
}

/** That what is published in the group cannot be read here any more. */
export function shutWords({ by, since }: ShutView): string {
  const names = listed(by);
  return since === null ? t("group-shut", { names }) : t("group-shut-since", { names, at: moment(since) });
}

/** Those who lead the group. */
export function leaders({ members }: GroupView): GroupMemberView[] {
  return members.filter(({ roles, removed }) => roles.includes("owner") && !removed);
}

/** Those who prepare rounds and write keys and themes in it. */
export function preparing({ members }: GroupView): GroupMemberView[] {
  return members.filter(({ roles, removed }) => roles.some((role) => role === "owner" || role === "developer") && !removed);
}

/** Names in a row. */
export const names = (members: readonly GroupMemberView[]): string => listed(members.map(({ name }) => name));

/** A longer row is not read. */
const shown = 8;

/** Names of files in a row, of many only the first. */
export function namesTold(names: readonly string[]): string {
  if (names.length <= shown) return listed(names);
  return t("group-numbers-more", { numbers: names.slice(0, shown).join(", "), n: names.length - shown });
}

/** "3, 7 och 12"; "3, 4, 5, 6, 7, 8, 9, 10 och 90 till". */
export const numbersTold = (numbers: readonly number[]): string => namesTold(numbers.map(String));

/** "Annas dator (Bärbar)". */
export function deviceTold(name: string, label: string): string {
  return name === "" ? t("group-device-unknown") : t("group-device-of", { whose: genitive(name), label });
}

/** What was put aside for the same reason from the same desktop, as one sentence each with what to do. */
export function asideTold(aside: readonly AsideView[]): string[] {
  const alike = new Map<string, { one: AsideView; numbers: number[] }>();
  for (const one of aside) {
    const key = JSON.stringify([one.name, one.label, one.why]);
    const group = alike.get(key) ?? { one, numbers: [] };
    group.numbers.push(one.number);
    alike.set(key, group);
  }
  return [...alike.values()].map(({ one, numbers }) => asideWords(one, numbers));
}

function asideWords({ name, label, why }: AsideView, numbers: readonly number[]): string {
  const facts = { n: numbers.length, numbers: numbersTold(numbers), from: deviceTold(name, label), name: name || t("group-somebody") };
  const { n, numbers: which, from } = facts;
  const wordings = {
    torn: () => t("group-aside-torn", facts),
    unread: () => t("group-aside-unread", { n, numbers: which, from }),
    damaged: () => t("group-aside-damaged", facts),
    forged: () => t("group-aside-forged", facts),
    newer: () => t("group-aside-newer", { n, numbers: which, from }),
    notTheirs: () => t("group-aside-not-theirs", facts),
    removed: () => t("group-aside-removed", { n, numbers: which, from }),
    tooLarge: () => t("group-aside-too-large", { n, numbers: which, from }),
    otherGroup: () => t("group-aside-other-group", { n, numbers: which, from }),
    unknown: () => t("group-aside-unknown", { n, numbers: which, from }),
    waits: () => t("group-aside-waits", { n, numbers: which, from }),
  } satisfies Record<AsideWhy, () => string>;
  return wordings[why]();
}

/** What of a desktop has not come here, or does not hang together: how many are left to take in, and which are in the folder no more. */
export function lacking(name: string, device: DeviceView): string[] {
  const facts = { n: device.missing.length, numbers: numbersTold(device.missing) };
  return [
    device.parted && t("group-device-parted", { name }),
    device.unfetched > 0 && t("group-device-unfetched", { n: device.unfetched }),
    facts.n > 0 && (device.here ? t("group-missing-here", facts) : t("group-missing", { ...facts, name })),
  ].filter((one) => one !== false);
}
