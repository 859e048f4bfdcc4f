import { db } from "#app/db/client.server.ts";
import { applyToObserve } from "#app/domain/observers/apply-observer.server.ts";
import { arriveObserver } from "#app/domain/observers/arrive-observer.server.ts";
import { confirmObserver } from "#app/domain/observers/confirm-observer.server.ts";
import { enterObserver } from "#app/domain/observers/enter-observer.server.ts";
import { seatObservers } from "#app/domain/observers/seat-observers.server.ts";
import { withdrawObserver } from "#app/domain/observers/withdraw-observer.server.ts";
import { numberHash } from "#app/platform/numbers.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { layDown } from "./lay-down.ts";
import { now, place, type World } from "./make.ts";
import { type Given, type Ids, possible, type Row, row } from "./matrix-row.ts";
import { cancelled, closed, draft, open, postponed } from "./matrix-sessions.ts";
import { makeSession, type SessionState } from "./sittings.ts";

const desk = ["secretariat", "manager"] as const;
const ref = (ids: Ids) => ({ ward: place.ward, session: ids.session ?? "" });
const person = { name: "甲野 一郎", needs: [], email: "observer@example.jp" };

const code = "1234567897";

/** The body asks for entries beforehand, and one person has asked while that was possible. */
export async function makeObserved(
  world: World,
  state: SessionState,
  observerEntry: "registration" | "registration_first",
): Promise<Ids> {
  await layDown(world, { observerEntry });
  const ids = await makeSession(world, state);
  if (state === "draft") return { ...ids, entry: "", code };
  const { id } = await db.councilSession.findFirstOrThrow();
  const entry = await db.observerEntry.create({
    data: {
      sessionId: id,
      number: 1,
      codeHash: numberHash(code),
      name: person.name,
      enteredAt: now,
      confirmedAt: now,
      seatedAt: observerEntry === "registration" ? null : now,
    },
  });
  return { ...ids, entry: entry.id, code };
}

const observed =
  (state: SessionState, entry: "registration" | "registration_first" = "registration_first"): Given =>
  (world) =>
    makeObserved(world, state, entry);

const sittings = {
  draft: observed("draft"),
  announced: observed("announced"),
  open: observed("open"),
  closed: observed("closed"),
  cancelled: observed("cancelled"),
  postponed: observed("postponed"),
};

const atTheDoor: Given = async (world) => ({ ...(await makeSession(world, "announced")), entry: "", code: "" });
const withdrawn: Given = async (world) => {
  const ids = await makeObserved(world, "announced", "registration_first");
  await withdrawObserver(await world.viewer("anonymous"), { ...ref(ids), ward: "saiwai", entry: ids.entry ?? "" });
  return ids;
};
const arrived: Given = async (world) => {
  const ids = await makeObserved(world, "announced", "registration_first");
  await arriveObserver(await world.viewer("secretariat"), { ...ref(ids), ward: "saiwai" }, { code: ids.code ?? "" });
  return ids;
};
/** The day after the last day for asking. */
const afterDue = <T extends { now: Date }>(viewer: T): T => ({
  ...viewer,
  now: new Date(now.getTime() + 7 * 86_400_000),
});
const drawnAlready: Given = async (world) => {
  const ids = await makeObserved(world, "announced", "registration");
  await seatObservers(
    afterDue(await world.viewer("secretariat")),
    { ...ref(ids), ward: "saiwai" },
    { publicWord: "七夕" },
  );
  return ids;
};

/** Asked for with an address that nobody has confirmed yet, or as it stands in another state. */
const asked =
  (columns: { confirmedAt?: Date; enteredAt?: Date; withdrawnAt?: Date } = {}): Given =>
  async (world) => {
    const ids = await makeObserved(world, "announced", "registration_first");
    await db.observerEntry.create({
      data: {
        sessionId: (await db.councilSession.findFirstOrThrow()).id,
        number: 2,
        codeHash: "another",
        confirmHash: sha256("a secret of the letter"),
        ...person,
        enteredAt: now,
        ...columns,
      },
    });
    return ids;
  };
const oneTooMany: Given = async (world) => {
  const ids = await asked()(world);
  const { id: sessionId } = await db.councilSession.findFirstOrThrow();
  await db.observerEntry.createMany({
    data: [3, 4].map((number) => ({
      sessionId,
      number,
      codeHash: `${number}`,
      ...person,
      enteredAt: now,
      confirmedAt: now,
    })),
  });
  return ids;
};

export const observerRows: Row[] = [
  row({
    act: "observers/apply-observer",
    isAddressed: true,
    allowed: "everyone",
    of: { announced: sittings.announced, open: sittings.open, cancelled: sittings.cancelled, "at the door": atTheDoor },
    when: { announced: possible, open, cancelled, "at the door": "事前の申込みは要りません" },
    run: (viewer, ids) => applyToObserve(viewer, ref(ids), person),
    statements: 7,
  }),
  row({
    act: "observers/confirm-observer",
    isAddressed: true,
    allowed: "everyone",
    of: {
      asked: asked(),
      confirmed: asked({ confirmedAt: now }),
      "too late": asked({ enteredAt: new Date(now.getTime() - 25 * 3_600_000) }),
      "given back": asked({ withdrawnAt: now }),
      "one too many": oneTooMany,
    },
    when: {
      asked: possible,
      confirmed: "もう確かめてあります",
      "too late": "24時間を過ぎました",
      "given back": "取り消されています",
      "one too many": "2人まで",
    },
    run: (viewer, ids) => confirmObserver(viewer, { ...ref(ids), secret: "a secret of the letter" }),
    statements: 9,
  }),
  row({
    act: "observers/enter-observer",
    isAddressed: true,
    allowed: desk,
    of: { announced: sittings.announced, open: sittings.open, cancelled: sittings.cancelled, "at the door": atTheDoor },
    when: { announced: possible, open, cancelled, "at the door": "事前の申込みは要りません" },
    run: (viewer, ids) => enterObserver(viewer, ref(ids), { name: "乙原 進", needs: [], means: "phone" }),
    statements: 7,
  }),
  row({
    act: "observers/withdraw-observer",
    isAddressed: true,
    allowed: "everyone",
    of: {
      announced: sittings.announced,
      open: sittings.open,
      closed: sittings.closed,
      cancelled: sittings.cancelled,
      postponed: sittings.postponed,
      withdrawn,
    },
    when: { announced: possible, open, closed, cancelled, postponed: possible, withdrawn: "すでに取り消されています" },
    run: (viewer, ids) => withdrawObserver(viewer, { ...ref(ids), entry: ids.entry ?? "" }),
    statements: 6,
  }),
  row({
    act: "observers/seat-observers",
    isAddressed: true,
    allowed: desk,
    of: {
      draft: observed("draft", "registration"),
      announced: observed("announced", "registration"),
      open: observed("open", "registration"),
      closed: observed("closed", "registration"),
      cancelled: observed("cancelled", "registration"),
      postponed: observed("postponed", "registration"),
      "first come": sittings.announced,
      drawn: drawnAlready,
    },
    when: {
      draft,
      announced: possible,
      open,
      closed,
      cancelled,
      postponed,
      "first come": "くじで決めません",
      drawn: "すでに決まっています",
    },
    run: (viewer, ids) => seatObservers(afterDue(viewer), ref(ids), { publicWord: "七夕" }),
    statements: 9,
  }),
  row({
    act: "observers/arrive-observer",
    isAddressed: true,
    allowed: desk,
    of: { ...sittings, withdrawn, arrived },
    when: {
      draft,
      announced: possible,
      open: possible,
      closed,
      cancelled,
      postponed,
      withdrawn: "取り消されています",
      arrived: "もう受け付けています",
    },
    run: (viewer, ids) => arriveObserver(viewer, ref(ids), { code: ids.code ?? "" }),
    statements: 5,
  }),
];
