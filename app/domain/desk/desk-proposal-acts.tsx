import { ButtonLink } from "#app/ui/button.tsx";
import type { ApprovalMode } from "../approvals/approvals.rules.ts";
import type { ApprovalStanding } from "../approvals/waiting-approvals.server.ts";

type Props = {
  base: string;
  data: {
    proposal: {
      isPublished: boolean;
      isHeld: boolean;
      isWardOnly: boolean;
      isUnconfirmed: boolean;
      isAnswered: boolean;
      isEnded: boolean;
      officeId: string | null;
    };
    waiting: object | null;
    waitingRevision: string | null;
    talk: { isClosed: boolean };
    inquiries: { id: string; settledAt: Date | null }[];
    modes: { proposal: ApprovalMode; response: ApprovalMode };
    standing: { proposal: ApprovalStanding; response: ApprovalStanding };
    may: { triage: boolean; answer: boolean; isDesk: boolean };
  };
};

type Act = { path: string; label: string };

/** What may be done: the next step with the main button, then what sorts the matter, ties it to others, ends it. */
export function DeskProposalActs({ base, data }: Props) {
  const [first, ...next] = [...inquirySettling(data), ...nextOfDesk(data), ...officeActs(data)];
  const groups = [
    { title: "次にすること", acts: next },
    { title: "担当と相談", acts: sorting(data) },
    { title: "結び付ける", acts: tying(data) },
    { title: "文と手紙", acts: onWords(data) },
    { title: "まとめる・終える", acts: closing(data) },
  ].filter(({ acts }) => acts.length > 0);
  if (!first && groups.length === 0) return null;
  return (
    <nav aria-label="できること">
      {first && (
        <p className="actions">
          <ButtonLink href={`${base}/${first.path}`}>{first.label}</ButtonLink>
        </p>
      )}
      {groups.map(({ title, acts }) => (
        <div key={title}>
          <h2>{title}</h2>
          <ul className="list">
            {acts.map((act) => (
              <li key={act.path}>
                <a href={`${base}/${act.path}`}>{act.label}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The same way on, and how far the 決裁 of it has come. */
function publishing(label: string, mode: ApprovalMode, { given, waitingId }: ApprovalStanding): string {
  if (mode !== "on_screen") return label;
  if (given) return `${label}（決裁済み）`;
  return waitingId ? `${label}（課長の決裁待ち）` : `${label}（課長の決裁が要ります）`;
}

function nextOfDesk({ proposal, waiting, waitingRevision, may, modes, standing }: Props["data"]): Act[] {
  if (!may.triage) return [];
  const publish = publishing("掲載する", modes.proposal, standing.proposal);
  const canPublish = !proposal.isPublished && !proposal.isWardOnly && !proposal.isUnconfirmed;
  return [
    ...(waiting
      ? [
          {
            path: "response/publication",
            label: publishing("回答を掲載する", modes.response, standing.response),
          },
          { path: "response/return", label: "回答を担当課に戻す" },
        ]
      : []),
    ...(waitingRevision ? [{ path: `revisions/${waitingRevision}`, label: "文の直しを確かめる" }] : []),
    ...(canPublish && !proposal.isHeld ? [{ path: "publication", label: publish }] : []),
    ...(!proposal.isPublished && !proposal.isHeld && !proposal.isWardOnly
      ? [{ path: "hold", label: "掲載しないことにする" }]
      : []),
    ...(proposal.isAnswered || proposal.officeId ? [] : [{ path: "office", label: "担当課を決める" }]),
    ...(canPublish && proposal.isHeld ? [{ path: "publication", label: publish }] : []),
  ];
}

/** Who has it, who is asked, and whether it is for another counter. */
function sorting({ proposal, waiting, inquiries, may }: Props["data"]): Act[] {
  const isRunning = inquiries.some(({ settledAt }) => settledAt === null);
  const inquiry = [{ path: "inquiries/new", label: "関係する部署・局に照会する" }];
  if (!may.triage) return may.answer && !isRunning ? inquiry : [];
  return [
    ...(proposal.officeId
      ? [{ path: "office", label: proposal.isAnswered ? "担当課を変える" : "担当課や回答期限を変える" }]
      : []),
    ...(isRunning ? [] : inquiry),
    ...(proposal.isAnswered || waiting ? [] : [{ path: "referral", label: "ほかの窓口へ案内する" }]),
    { path: "urgent", label: "危険・緊急の取次ぎを記録する" },
  ];
}

/** Of the words themselves, also when all else is over: a name can be found at any time. */
function onWords({ proposal, may }: Props["data"]): Act[] {
  if (!may.isDesk) return [];
  return [
    { path: "masking", label: "個人の情報を伏せる" },
    ...(proposal.isPublished ? [{ path: "publication/end", label: "掲載を終了する" }] : []),
    ...(proposal.isAnswered || proposal.isEnded ? [{ path: "letter", label: "郵送の回答を印刷する" }] : []),
  ];
}

function tying({ may }: Props["data"]): Act[] {
  if (!may.triage) return [];
  return [
    { path: "theme", label: "テーマを決める" },
    { path: "agenda", label: "会議の議題に結び付ける" },
    { path: "relation", label: "関係する提案を結び付ける" },
    { path: "plan", label: "市の計画に結び付ける" },
    { path: "project", label: "地域課題対応事業を登録する" },
    { path: "assessment", label: "実施主体を記録する" },
  ];
}

function closing({ proposal, waiting, talk: { isClosed: isTalkClosed }, may }: Props["data"]): Act[] {
  const talk = isTalkClosed
    ? [{ path: "discussion/correction", label: "意見の扱いを訂正する（正誤表）" }]
    : [
        { path: "discussion", label: "意見の受付を止める・間隔を空ける" },
        { path: "discussion/closing", label: "意見の募集を終える" },
      ];
  if (!may.triage) return may.isDesk && proposal.isPublished ? talk : [];
  return [
    ...(proposal.isPublished ? talk : []),
    ...(proposal.isAnswered || waiting ? [] : [{ path: "merging", label: "ほかの提案に統合する" }]),
    ...(proposal.isAnswered ? [] : [{ path: "division", label: "二つに分ける" }]),
    ...(proposal.isAnswered && !may.answer ? [{ path: "drop", label: "見送りを記録する" }] : []),
  ];
}

function inquirySettling({ may, inquiries }: Props["data"]): Act[] {
  const running = inquiries.find(({ settledAt }) => settledAt === null);
  if (!running || !(may.triage || may.answer)) return [];
  return [{ path: `inquiries/${running.id}/settlement`, label: "照会をまとめる" }];
}

function officeActs({ proposal, waiting, may }: Props["data"]): Act[] {
  if (!may.answer) return [];
  if (proposal.isAnswered) {
    return [
      { path: "progress", label: "取組状況を報告する" },
      ...(waiting ? [] : [{ path: "response", label: "対応方針を改める" }]),
      { path: "completion", label: "完了を報告する" },
      { path: "drop", label: "見送りを記録する" },
    ];
  }
  return waiting
    ? []
    : [
        { path: "response", label: "回答を書く" },
        { path: "office/return", label: "所管でないので企画課へ戻す" },
      ];
}
