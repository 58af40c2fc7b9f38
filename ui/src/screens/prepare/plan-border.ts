// What preparing a round says over the border.
import type { MemberView } from "../../backend/border";

export type Role = MemberView["role"];
export type Gender = MemberView["gender"];
export interface Effect { kind: string; what: string; reviews: number; submitted: number; answers: number }
