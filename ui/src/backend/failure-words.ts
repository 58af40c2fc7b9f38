import type { Failure } from "./border";
export function failureWords(failure: Failure): string { return failure.kind; }
