import { ActForm } from "#app/ui/act-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";

type Props = {
  base: string;
  publicPath: string;
  data: {
    isDrafted: boolean;
    confirm: object | null;
    approval: object | null;
    versions: { number: number }[];
    statements: unknown[];
  };
};

/** From draft to publication: the next step as the main button. */
export function MinutesNextActs({ base, publicPath, data }: Props) {
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
  if (data.versions.length > 0) {
    return (
      <p className="actions">
        <a href={publicPath}>掲載中の会議録（第{data.versions[0]?.number}版）を見る</a>
        <a href={`${base}/erratum`}>訂正する</a>
      </p>
    );
  }
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
      <a href={`${base}/imports`}>書いた会議録を取り込む</a>
      {data.confirm && <a href={`${base}/corrections/new`}>電話・FAXの申出を登録する</a>}
    </p>
  );
}
