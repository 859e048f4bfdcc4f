import type { Templates } from "../templates/templates.schema.ts";

export type Seated = { name: string; post: string; isOfficer: boolean };

/** A cell of the plan: who sits there, what stands there, or nothing. */
export type Seat = string | null;

const staff = "事務局";
const pressAndPublic = "傍聴席";

/**
 * Where everybody sits, seen from above with the head of the table on top: 委員長 in the middle of it between
 * the 副委員長, the others in the order given, down the left side first. Rows of equal length.
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

function facingTheHead(officers: string[], others: string[]): Seat[][] {
  const width = Math.max(4, officers.length);
  const rows: Seat[][] = [centred(officers, width), centred([], width)];
  for (let start = 0; start < others.length; start += width)
    rows.push(padded(others.slice(start, start + width), width));
  return [...rows, ...behind(width)];
}

/** コの字 leaves the foot of the table to the staff; ロの字 seats members there too. */
function aroundTheTable(officers: string[], others: string[], isClosed: boolean): Seat[][] {
  const width = Math.max(4, officers.length) + 2;
  const foot = isClosed ? Math.min(width - 2, Math.floor(others.length / 3)) : 0;
  const sides = others.length - foot;
  const left = others.slice(0, Math.ceil(sides / 2));
  const below = others.slice(left.length, left.length + foot);
  const right = others.slice(left.length + foot);
  // Round the table: down the left, along the foot, up the right.
  const rightDown = isClosed ? right.toReversed() : right;
  const middle = left.map((name, row): Seat[] => [name, ...Array<Seat>(width - 2).fill(null), rightDown[row] ?? null]);
  return [centred(officers, width), ...middle, ...(isClosed ? [centred(below, width)] : []), ...behind(width)];
}

/** The staff sit at the foot of the room, the public behind them. */
const behind = (width: number): Seat[][] => [[], [staff], [], [pressAndPublic]].map((seats) => centred(seats, width));

const padded = (seats: Seat[], width: number): Seat[] => [...seats, ...Array<Seat>(width - seats.length).fill(null)];

function centred(seats: Seat[], width: number): Seat[] {
  const before = Math.floor((width - seats.length) / 2);
  return padded([...Array<Seat>(before).fill(null), ...seats], width);
}
