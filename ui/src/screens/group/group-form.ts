// The forms of the group: what is lacking in them, all at once, in the order of their fields.
import type { MemberRole } from "../../backend/border";
import type { MessageId } from "../../words/words.svelte";

export interface BeginForm {
  folder: string | null;
  name: string;
  label: string;
  /** The reviewer that whoever begins is; empty for none. */
  reviewer: string;
  recovery: string;
}

export interface JoinForm {
  folder: string | null;
  words: string;
  label: string;
  recovery: string;
}

export interface InviteForm {
  name: string;
  roles: readonly MemberRole[];
  reviewer: string;
}

/** A field that lacks something, and what to write there. */
export interface Lack<F> {
  field: F;
  says: Extract<MessageId, `group-${string}-missing`>;
}

const isEmpty = (text: string): boolean => text.trim() === "";

export function lacksToBegin(form: BeginForm): Lack<keyof BeginForm>[] {
  const found: Lack<keyof BeginForm>[] = [];
  if (form.folder === null) found.push({ field: "folder", says: "group-folder-missing" });
  if (isEmpty(form.name)) found.push({ field: "name", says: "group-name-missing" });
  if (isEmpty(form.label)) found.push({ field: "label", says: "group-label-missing" });
  return found;
}

/** What is lacking before the invitation can be read. */
export function lacksToLook(form: JoinForm): Lack<keyof JoinForm>[] {
  const found: Lack<keyof JoinForm>[] = [];
  if (form.folder === null) found.push({ field: "folder", says: "group-folder-missing" });
  if (isEmpty(form.words)) found.push({ field: "words", says: "group-words-missing" });
  return found;
}

/** What is lacking before it can be answered. */
export function lacksToJoin(form: JoinForm): Lack<keyof JoinForm>[] {
  return isEmpty(form.label) ? [{ field: "label", says: "group-label-missing" }] : [];
}

export function lacksToInvite(form: InviteForm): Lack<keyof InviteForm>[] {
  const found: Lack<keyof InviteForm>[] = [];
  if (isEmpty(form.name)) found.push({ field: "name", says: "group-invite-name-missing" });
  if (form.roles.length === 0) found.push({ field: "roles", says: "group-invite-roles-missing" });
  if (form.roles.includes("reviewer") && form.reviewer === "") found.push({ field: "reviewer", says: "group-invite-reviewer-missing" });
  return found;
}
