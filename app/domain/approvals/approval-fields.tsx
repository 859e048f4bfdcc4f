import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay } from "#app/ui/day.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { ApprovalMode, ApprovalSubject } from "./approvals.rules.ts";
import type { ApprovalStanding } from "./waiting-approvals.server.ts";

type Fields = Record<"approverName" | "decidedOn" | "documentNumber", Parameters<typeof TextField>[0]["field"]>;

/** Nothing may be made public yet: the manager has not decided on it as it is now. */
export const awaitsApproval = (mode: ApprovalMode, standing: ApprovalStanding): boolean =>
  mode === "on_screen" && standing.given === null;

/** 決裁の記録 inside the form that makes something public, where the body keeps a number for it. */
export function ApprovalFields({ mode, fields }: { mode: ApprovalMode; fields: Fields }) {
  if (mode !== "number") return null;
  return (
    <fieldset className="field">
      <legend>決裁の記録</legend>
      <TextField field={fields.approverName} label="決裁者" width="middle" hint="例: 企画課長 丙山" />
      <TextField field={fields.decidedOn} label="決裁日" type="date" width="middle" />
      <TextField field={fields.documentNumber} label="文書番号" width="middle" hint="例: 8川幸企第123号" />
    </fieldset>
  );
}

type Props = {
  ward: string;
  subject: ApprovalSubject;
  subjectId: string;
  mode: ApprovalMode;
  standing: ApprovalStanding;
  isManager: boolean;
};

/** 決裁 on the very page that shows what becomes public: asked for, waited for, given. */
export function ApprovalPart({ ward, subject, subjectId, mode, standing, isManager }: Props) {
  if (mode !== "on_screen") return null;
  const base = `/wards/${ward}/desk/approvals`;
  if (standing.given)
    return (
      <p className="note">
        決裁済み: {standing.given.by}（<InstantDay at={standing.given.on} />）
      </p>
    );
  if (standing.waitingId && isManager)
    return (
      <ActForm action={`${base}/${standing.waitingId}`} name="approval">
        <p className="note is-strong">決裁を頼まれています。決裁すると、事務局が上の内容を公にできるようになります。</p>
        <p className="actions">
          <Button>決裁する</Button>
          <a href={`${base}/${standing.waitingId}/return`}>決裁せずに戻す</a>
        </p>
      </ActForm>
    );
  if (standing.waitingId) return <p className="note is-strong">課長の決裁を待っています。</p>;
  return (
    <ActForm action={`${base}/new`} name="approval">
      <p className="note is-strong">{whyAsk(standing)}</p>
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="subjectId" value={subjectId} />
      <p className="actions">
        <Button>課長に決裁を頼む</Button>
      </p>
    </ActForm>
  );
}

function whyAsk({ isStale, returnReason }: ApprovalStanding): string {
  if (isStale) return "決裁を頼んだ後に内容が変わったため、もう一度、課長の決裁が要ります。";
  if (returnReason) return `課長が戻しました。理由: ${returnReason}`;
  return "課長の決裁が要ります。";
}
