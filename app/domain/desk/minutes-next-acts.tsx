import { ActForm } from "#app/ui/act-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { ConfirmationFlow } from "../councils/confirmation-flows.ts";
import { newestReadable } from "../minutes/version-closures.ts";

type Props = {
  base: string;
  runPath: string;
  publicPath: string;
  data: {
    isDrafted: boolean;
    session: { closedAt: Date | null };
    confirm: object | null;
    approval: object | null;
    versions: { number: number; closure: object | null }[];
    statements: unknown[];
    flow: ConfirmationFlow;
    signers: readonly unknown[];
    missing: string | null;
  };
};

/** From draft to publication: the next step as the main button. */
export function MinutesNextActs({ base, runPath, publicPath, data }: Props) {
  if (!data.isDrafted && data.session.closedAt === null) return <p>会議録は、会議が閉会した後に作ります。</p>;
  if (!data.isDrafted) {
    return (
      <ActForm action={`${base}/draft`} name="draft">
        <p>会議名、日時、出欠、議題、決定は記録から入ります。</p>
        <p className="actions">
          <Button>会議録を作る</Button>
        </p>
      </ActForm>
    );
  }
  if (data.versions[0]?.closure)
    return (
      <>
        <p className="note is-strong">
          最新の版（第{data.versions[0].number}
          版）の閲覧を止めています。載せないことばを除いた次の版を掲載してください。
        </p>
        <p className="actions">
          <ButtonLink href={`${base}/reissue`}>次の版を掲載する</ButtonLink>
          <a href={`${base}/closure`}>ほかの版の閲覧も止める</a>
          <a href={publicPath}>読む人の画面を見る</a>
        </p>
      </>
    );
  if (data.versions.length > 0)
    return (
      <p className="actions">
        <a href={publicPath}>掲載中の会議録（第{newestReadable(data.versions)?.number}版）を見る</a>
        <a href={`${base}/erratum`}>訂正する</a>
        <a href={`${base}/closure`}>版の閲覧を止める</a>
      </p>
    );
  if (data.approval)
    return (
      <p className="actions">
        <ButtonLink href={`${base}/publication`}>確かめて掲載する</ButtonLink>
        <a href={`${base}/approval/withdrawal`}>承認を取り消して直す</a>
      </p>
    );
  const canAsk = !data.confirm && data.statements.length > 0;
  return (
    <p className="actions">
      {canAsk ? (
        <ButtonLink href={`${base}/confirmation`}>委員に確認を頼む</ButtonLink>
      ) : data.confirm ? (
        <ButtonLink href={`${base}/approval`}>承認を記録する</ButtonLink>
      ) : (
        <ButtonLink href={`${base}/statements/new`}>発言を書く</ButtonLink>
      )}
      {(canAsk || data.confirm) && <a href={`${base}/statements/new`}>発言を書く</a>}
      {data.statements.length > 0 && <a href={`${base}/editor`}>続けて書く</a>}
      <a href={`${base}/imports`}>書いた会議録を取り込む</a>
      {data.confirm && <a href={`${publicPath.replace(/\/minutes$/, "")}/confirmation/copy`}>委員へ送るWordファイル</a>}
      {data.confirm && <a href={`${base}/corrections/new`}>電話・FAXの申出を登録する</a>}
      {data.flow.signers && <a href={`${runPath}/signers`}>{data.flow.signers.title}を指名する</a>}
      {data.confirm && data.signers.length > 0 && <a href={`${base}/signatures/new`}>紙の署名を記録する</a>}
    </p>
  );
}
