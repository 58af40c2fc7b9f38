// Short names for parts of what preparing a round says over the border.
import type { MemberView } from "../../backend/border";

export type Role = MemberView["role"];
export type Gender = MemberView["gender"];
