import { type Day, longDay } from "../../shared/dates.ts";
import type { ConfirmationFlow } from "../councils/confirmation-flows.ts";

export type Signer = { memberId: string; name: string; signedOn: Day | null; isOfThisText: boolean };

/** An item of a later sitting of the body that has been settled for. */
export type LaterItem = {
  id: string;
  place: string;
  on: Day /** Words of the minutes were changed since. */;
  isChangedSince: boolean;
};

export type ConfirmationFacts = {
  confirmBy: Day | null;
  /** Requests for a correction without an answer. */
  waiting: number;
  signers: readonly Signer[];
  laterItems: readonly LaterItem[];
};

export type ConfirmationStep = { what: string; isDone: boolean; state: string };

/** Each step from the draft to the approval, as the body's rules have it, with how it stands. */
export function confirmationSteps(flow: ConfirmationFlow, facts: ConfirmationFacts, today: Day): ConfirmationStep[] {
  const { confirmBy, waiting, signers, laterItems } = facts;
  const signed = signers.filter(hasSigned);
  return [
    ...(flow.hasWindow
      ? [
          {
            what: "委員が確かめる",
            isDone: confirmBy !== null && confirmBy < today && waiting === 0,
            state: confirmBy
              ? waiting > 0
                ? `訂正の申出${waiting}件に、対応が決まっていません`
                : confirmBy < today
                  ? `${longDay(confirmBy)}まで`
                  : `確かめています（${longDay(confirmBy)}まで）`
              : "まだ頼んでいません",
          },
        ]
      : []),
    ...(flow.signers
      ? [
          {
            what: `${flow.signers.title}が確かめる`,
            isDone: signers.length >= flow.signers.from && signed.length === signers.length,
            state:
              signers.length === 0
                ? "まだ指名されていません"
                : signers.map((one) => `${one.name}（${signedInWords(one)}）`).join("、"),
          },
        ]
      : []),
    ...(flow.sitting
      ? [
          {
            what: flow.sitting === "accepts" ? "後の会議で承認する" : "後の会議で公表を決める",
            isDone: laterItems.length > 0,
            state: laterItems.map(({ place }) => place).join("、") || "会議の議題の始めに入ります",
          },
        ]
      : []),
  ];
}

export const hasSigned = ({ signedOn, isOfThisText }: Signer): boolean => signedOn !== null && isOfThisText;

function signedInWords({ signedOn, isOfThisText }: Signer): string {
  if (!signedOn) return "まだ";
  return isOfThisText ? `${longDay(signedOn)}に確認` : "確認の後に文が変わりました。もう一度確かめます";
}

/** What keeps minutes from being approved as the rules say, in words, or null. Corrections are asked for elsewhere. */
export function unconfirmed(
  flow: ConfirmationFlow,
  { signers, laterItems }: ConfirmationFacts,
  item: LaterItem | null,
): string | null {
  if (flow.signers && signers.length < flow.signers.from)
    return `会議録の${flow.signers.title}がまだ指名されていません。先に指名してください。`;
  const open = signers.filter((signer) => !hasSigned(signer));
  if (flow.signers && open.length > 0)
    return `会議録の${flow.signers.title}（${open.map(({ name }) => name).join("、")}）の確認が、まだ済んでいません。`;
  if (flow.sitting === "accepts" && laterItems.length === 0)
    return "会議録は、後の会議の議題で承認されてから、承認を記録します。";
  if (flow.sitting === "accepts" && item?.isChangedSince)
    return `${item.place}で承認された後に、会議録が直されています。直した理由を入力してください。`;
  return null;
}

/** Who approved and on which day, as far as the record itself says it. */
export function approvedAs(
  flow: ConfirmationFlow,
  { signers }: ConfirmationFacts,
  item: LaterItem | null,
): { by: string; on: Day; itemId: string | null } | null {
  const names = flow.signers ? `${flow.signers.title} ${signers.map(({ name }) => name).join("、")}` : "";
  if (flow.sitting === "accepts" && item)
    return { by: names ? `${item.place}、${names}` : item.place, on: item.on, itemId: item.id };
  if (!flow.signers) return null;
  const days = signers.map(({ signedOn }) => signedOn ?? "").toSorted();
  return { by: names, on: days.at(-1) ?? "", itemId: null };
}
