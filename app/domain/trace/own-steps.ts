import { called } from "../../shared/called.ts";
import { dayFromColumn, longDay } from "../../shared/dates.ts";
import { channelWords } from "../proposals/proposals.schema.ts";
import { statusWords } from "../responses/responses.schema.ts";
import type { Reader, TracedProposal } from "./load-trace.server.ts";
import type { Done } from "./trace-steps.ts";

type Step = TracedProposal["steps"][number];
type Told = { sentence: string; reason?: string | null; link?: Done["link"] };

/** What was recorded of the proposal itself, in the order it happened. */
export function ownSteps(p: TracedProposal, reader: Reader): Done[] {
  const present = p.officeId
    ? p.steps.findLast(({ kind, officeId }) => kind === "assigned" && officeId === p.officeId)
    : null;
  const isShown = (step: Step) =>
    reader !== "everybody" || (step.kind !== "returned" && (step.kind !== "assigned" || step === present));
  return p.steps.filter(isShown).map((step) => {
    const { sentence, reason = step.reason, link = null } = told(p, step, step === present, reader);
    return { key: step.id, at: step.at, sentence, reason, link };
  });
}

function told(p: TracedProposal, step: Step, isPresent: boolean, reader: Reader): Told {
  const office = step.office?.name ?? "担当課";
  switch (step.kind) {
    case "received":
      if (p.channel === "report") return { sentence: `${p.displayName}が、報告書で区に提言しました。` };
      return {
        sentence:
          p.channel === "web"
            ? `${called(p.displayName)}が困りごと・提案を出しました。`
            : `${called(p.displayName)}が${channelWords[p.channel]}で困りごと・提案を出しました。`,
      };
    case "published":
      return { sentence: "事務局が受け付け、このサイトに掲載しました。" };
    case "publication_ended":
      return { sentence: "事務局が掲載を終了しました。", ...whyNotShown(p, step, reader) };
    case "held":
      return { sentence: "事務局が掲載しないことにしました。", ...whyNotShown(p, step, reader) };
    case "urgent":
      return { sentence: "危険・緊急のため、事務局が担当課へ取り次ぎました。" };
    case "assigned": {
      const isAwaited = isPresent && !p.answeredAt && step.dueOn;
      const reason = isAwaited ? `回答期限 ${longDay(dayFromColumn(step.dueOn ?? step.at))}` : null;
      return { sentence: `${office}が担当になりました。`, reason };
    }
    case "postponed": {
      const [before, day] = [dayOn(step.dueBefore), dayOn(step.dueOn)];
      return {
        sentence: isOfReport(p, step)
          ? `次の報告の日を、${before}から${day}に延ばしました。`
          : `回答の期限を、${before}から${day}に延ばしました。`,
      };
    }
    case "returned":
      return { sentence: `${office}の所管でないため、担当課を決め直します。` };
    case "passed_over":
      return { sentence: "会議の議題には取り上げませんでした。" };
    case "answered":
      return answered(p, step, office);
    case "progressed": {
      const report = p.progress.find(({ id }) => id === step.detailId);
      return { sentence: `${office}が取組状況を報告しました。`, reason: report?.text ?? null };
    }
    case "finished":
      return { sentence: "取組が完了しました。" };
    case "dropped":
      return { sentence: "見送りになりました。" };
    case "referred":
      return { sentence: "区民会議ではなく、ほかの窓口で受け付けるものとして、事務局が案内しました。" };
    case "merged":
    case "took_in":
    case "split_off":
    case "split_from":
      return tied(p, step, step.kind, reader);
    case "inquired":
      return { sentence: "答えをまとめるため、関係する部署・局に照会しました。" };
    case "inquiry_settled":
      return { sentence: "関係する部署・局への照会をまとめました。" };
    case "withdrawn":
      return { sentence: `${called(p.displayName)}が取り下げました。` };
    case "revised":
      return {
        sentence: `${called(p.displayName)}が文を直しました。`,
        ...(reader === "everybody" && isBeforeMasking(p, step) ? { reason: null } : {}),
        link: { href: `${pageOf(p)}/revisions`, label: "直す前の文と比べる" },
      };
    case "masked":
      return { sentence: "事務局が、文の一部を伏せました。" };
    case "carried":
      return { sentence: "新しい期の区民会議が、前の期から引き継ぎました。" };
    case "discussed":
      return {
        sentence: "意見の募集を終え、取り上げたことと、取り上げなかったことの理由を載せました。",
        link: { href: `${pageOf(p)}#closing`, label: "意見の扱いを読む" },
      };
    case "appealed":
      // What was said stays with the ward: it was not looked through before.
      return { sentence: `${called(p.displayName)}が見直しを申し出ました。` };
    case "appeal_kept":
      return {
        ...(isOfPublication(p, step) ? whyNotShown(p, step, reader) : {}),
        sentence: isOfPublication(p, step)
          ? "申出を受けて別の職員が見直し、掲載しないことに変わりはありません。"
          : "申出を受けて別の職員が見直し、回答のとおりとしました。",
      };
    case "appeal_granted":
      return {
        ...(isOfPublication(p, step) ? whyNotShown(p, step, reader) : {}),
        sentence: isOfPublication(p, step)
          ? "申出を受けて別の職員が見直し、掲載するかを改めて決めます。"
          : `申出を受けて別の職員が見直し、${office}が改めて回答します。`,
      };
  }
}

const dayOn = (column: Date | null): string => (column ? longDay(dayFromColumn(column)) : "");

/** An answer was given by then, and is not owed again. */
const isOfReport = (p: TracedProposal, step: Step): boolean =>
  p.steps.findLast(
    (one) =>
      one.position < step.position &&
      (one.kind === "answered" || (one.kind === "appeal_granted" && !isOfPublication(p, one))),
  )?.kind === "answered";

/** What was masked may stand in the reason of an earlier change, too. */
const isBeforeMasking = (p: TracedProposal, step: Step): boolean =>
  p.steps.some(({ kind, position }) => kind === "masked" && position > step.position);

const isOfPublication = (p: TracedProposal, step: Step): boolean =>
  p.appeals.find(({ id }) => id === step.detailId)?.subject === "publication";

/** Why words were kept off the site may name what was in them: once they are on it, the reason is the offices' alone. */
const whyNotShown = (p: TracedProposal, step: Step, reader: Reader): { reason: string | null } => ({
  reason: reader === "everybody" && p.publishedAt ? null : step.reason,
});

const tiedSentences = {
  merged: "ほかの提案と一つにまとめ、続きはそちらで進めます。",
  took_in: "同じ内容のほかの提案を、この提案にまとめました。",
  split_off: "内容の一部を、別の提案に分けました。",
  split_from: "一つの提案から、この提案に分けました。",
} as const;

/** The other one is named where its reader may open it. */
function tied(p: TracedProposal, step: Step, kind: keyof typeof tiedSentences, reader: Reader): Told {
  const from = p.tiesFrom.find(({ id }) => id === step.detailId)?.to;
  const other = from ?? p.tiesTo.find(({ id }) => id === step.detailId)?.from;
  const isOpen = other && (reader === "desk" || other.publishedAt !== null);
  const link = isOpen ? { href: pageOf(other), label: `第${other.number}号「${other.title}」` } : null;
  return { sentence: tiedSentences[kind], link };
}

function answered(p: TracedProposal, step: Step, office: string): Told {
  const response = p.responses.find(({ id }) => id === step.detailId);
  const status = response ? statusWords[response.status] : "";
  const isFirst = p.steps.find(({ kind }) => kind === "answered") === step;
  const before = p.responses[p.responses.findIndex(({ id }) => id === step.detailId) - 1];
  const isSameClass = before !== undefined && before.status === response?.status;
  return {
    sentence: isSameClass
      ? `${office}が改めて「${status}」と回答しました。`
      : isFirst
        ? `${office}が「${status}」と回答しました。`
        : `${office}が対応方針を「${status}」に改めました。`,
    reason: response?.reason ?? null,
    link: { href: `${pageOf(p)}#answer`, label: "区の回答を読む" },
  };
}

export const pageOf = (p: { ward: { slug: string }; fiscalYear: number; number: number }): string =>
  `/wards/${p.ward.slug}/proposals/${p.fiscalYear}-${p.number}`;
