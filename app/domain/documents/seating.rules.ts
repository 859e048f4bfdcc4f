import type { Templates } from "../templates/templates.schema.ts";

export type Seated = { name: string; post: string; isOfficer: boolean };

/** Cells of a row from the left: who sits there or what stands there, null for nothing, over how many columns. */
export type Seat = { name: string | null; span: number };

const staff = "事務局";
const pressAndPublic = "傍聴席";

/**
 * Where everybody sits, seen from above with the head of the table on top: 委員長 in the middle of it between
 * the 副委員長, the others in the order given, down the left side first. All rows span the same columns, and
 * what stands at head and foot stands in the middle.
 */
export function seatingPlanOf(kind: Exclude<Templates["seating"], "list">, people: readonly Seated[]): Seat[][] {
  const officers = aroundTheChair(people.filter(({ isOfficer }) => isOfficer));
  const others = people.filter(({ isOfficer }) => !isOfficer).map(nameOf);
  if (kind === "rows") return facingTheHead(officers, others);
  return aroundTheTable(officers, others, kind === "square");
}

const nameOf = ({ name, post, isOfficer }: Seated): string => (isOfficer ? `${post}\n${name}` : name);

/** The first of the officers presides; the rest sit beside, one to each side in turn. */
function aroundTheChair(officers: readonly Seated[]): string[] {
  const [chair, ...deputies] = officers.map(nameOf);
  const side = (odd: number) => deputies.filter((_, index) => index % 2 === odd);
  return chair === undefined ? [] : [...side(1).toReversed(), chair, ...side(0)];
}

/** A seat is two columns wide, so that an odd number of seats stands in the middle of an even number of places. */
const wide = 2;
const seat = (name: string): Seat => ({ name, span: wide });
const gap = (span: number): Seat[] => (span > 0 ? [{ name: null, span }] : []);
const centred = (names: string[], columns: number): Seat[] => {
  const free = columns - names.length * wide;
  return [...gap(free / 2), ...names.map(seat), ...gap(free / 2)];
};

function facingTheHead(officers: string[], others: string[]): Seat[][] {
  const across = Math.max(4, officers.length);
  const rows: Seat[][] = [centred(officers, across * wide), centred([], across * wide)];
  for (let start = 0; start < others.length; start += across) {
    const row = others.slice(start, start + across).map(seat);
    rows.push([...row, ...gap((across - row.length) * wide)]);
  }
  return [...rows, ...behind(across * wide)];
}

/** コの字 leaves the foot of the table to the staff; ロの字 seats members there too. */
function aroundTheTable(officers: string[], others: string[], isClosed: boolean): Seat[][] {
  const inner = Math.max(4, officers.length);
  const columns = (inner + 2) * wide;
  const foot = isClosed ? Math.min(inner, Math.floor(others.length / 3)) : 0;
  const sides = others.length - foot;
  const left = others.slice(0, Math.ceil(sides / 2));
  const below = others.slice(left.length, left.length + foot);
  const right = others.slice(left.length + foot);
  // Round the table: down the left, along the foot, up the right.
  const rightDown = isClosed ? right.toReversed() : right;
  const middle = left.map((name, row): Seat[] => {
    const opposite = rightDown[row];
    return [seat(name), ...gap(inner * wide), ...(opposite === undefined ? gap(wide) : [seat(opposite)])];
  });
  return [centred(officers, columns), ...middle, ...(isClosed ? [centred(below, columns)] : []), ...behind(columns)];
}

/** The staff sit at the foot of the room, the public behind them. */
const behind = (columns: number): Seat[][] =>
  [[], [staff], [], [pressAndPublic]].map((names) => centred(names, columns));
