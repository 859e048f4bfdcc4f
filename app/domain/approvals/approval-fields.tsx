import { ActForm } from "#app/ui/act-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InstantDay } from "#app/ui/day.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { ApprovalMode, ApprovalSubject } from "./approvals.rules.ts";

type Standing = {
  given: { by: string; on: Date; documentNumber: string | null } | null;
  isWaiting: boolean;
  returnReason: string | null;
};

type Fields = Record<"approverName" | "decidedOn" | "documentNumber", Parameters<typeof TextField>[0]["field"]>;

/** 決裁の記録 inside the form that makes something public, as the body's rule asks for it. */
export function ApprovalFields({ mode, standing, fields }: { mode: ApprovalMode; standing: Standing; fields: Fields }) {
  if (mode === "none") return null;
  if (mode === "on_screen") return <ApprovalStanding standing={standing} />;
  return (
    <fieldset className="field">
      <legend>決裁の記録</legend>
      <TextField field={fields.approverName} label="決裁者" width="middle" hint="例: 企画課長 丙山" />
      <TextField field={fields.decidedOn} label="決裁日" type="date" width="middle" />
      <TextField field={fields.documentNumber} label="文書番号" width="middle" hint="例: 8川幸企第123号" />
    </fieldset>
  );
}

export function ApprovalStanding({ standing }: { standing: Standing }) {
  if (standing.given && !standing.isWaiting)
    return (
      <p className="note">
        決裁済み: {standing.given.by}（<InstantDay at={standing.given.on} />）
      </p>
    );
  if (standing.isWaiting) return <p className="note is-strong">課長の決裁を待っています。</p>;
  return (
    <p className="note is-strong">
      課長の決裁が要ります。{standing.returnReason && `前の依頼は戻されました（${standing.returnReason}）。`}
    </p>
  );
}

/** The press that asks the manager, beside the form that waits for it. */
export function AskApproval({
  ward,
  subject,
  subjectId,
  mode,
  standing,
}: {
  ward: string;
  subject: ApprovalSubject;
  subjectId: string;
  mode: ApprovalMode;
  standing: Standing;
}) {
  if (mode !== "on_screen" || standing.isWaiting) return null;
  return (
    <ActForm action={`/wards/${ward}/desk/approvals/new`} name="approval">
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="subjectId" value={subjectId} />
      <p className="actions">
        <Button isQuiet={standing.given !== null}>
          {standing.given ? "もう一度、課長に決裁を頼む" : "課長に決裁を頼む"}
        </Button>
      </p>
    </ActForm>
  );
}
