/** 「3、10-12」: numbers and ranges as typed, in any width; null where something else is in it. */
import { nfkc } from "../../../shared/normal-forms.ts";

export function lineNumbers(typed: string, last: number): number[] | null {
  const parts = nfkc(typed)
    .split(/[,、\s]+/)
    .filter(Boolean);
  const numbers: number[] = [];
  for (const part of parts) {
    const [, from, to] = /^(\d{1,7})(?:[-~〜](\d{1,7}))?$/.exec(part) ?? [];
    const first = Number(from);
    const end = Number(to ?? from);
    if (!from || first < 1 || end < first || end > last) return null;
    for (let number = first; number <= end; number += 1) numbers.push(number);
  }
  return numbers;
}
