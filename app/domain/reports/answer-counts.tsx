type Props = { counts: { received: number; answered: number; inTime: number; late: number } };

/** 回答の状況: how many came in, were answered, are still in time, are late. */
export function AnswerCounts({ counts }: Props) {
  return (
    <div className="counts">
      <div>
        <strong>{counts.received}</strong>受付（件）
      </div>
      <div>
        <strong>{counts.answered}</strong>回答済み（件）
      </div>
      <div>
        <strong>{counts.inTime}</strong>期限内（件）
      </div>
      <div>
        <strong>{counts.late}</strong>期限超過（件）
      </div>
    </div>
  );
}
