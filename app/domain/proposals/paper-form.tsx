import { QrCode } from "#app/ui/qr-code.tsx";

type Place = { url: string; squares: boolean[][] };
type Props = {
  code: string;
  paper: {
    ward: { name: string };
    contact: string;
    urgent: string;
    write: Place;
    receipts: Place;
  };
};

/** One sheet: what to write, and below the cut a slip with the same number to keep. */
export function PaperForm({ code, paper }: Props) {
  return (
    <section className="sheet paper-form" aria-label={`用紙 ${code}`}>
      <h2>{`${paper.ward.name} 困りごと・提案の用紙`}</h2>
      <p>
        控え番号 <strong>{code}</strong>
      </p>
      <p>{`提出先 ${paper.contact}`}</p>
      <p>{`危険な場所・急ぎの修理は電話で（${paper.urgent}）。人の名前・電話番号は、困っていることの欄に書かないでください。個人番号（マイナンバー）は受け付けません。`}</p>
      <div className="box is-large">困っていること</div>
      <div className="box">町名・目印になるもの</div>
      <div className="box is-tall">こうなるとよい</div>
      <div className="box">公開名（空欄なら「町名の区民」とします）</div>
      <p>サイトへの掲載　□ 載せる（事務局が確認してから）　□ 載せない（区だけが読み、お答えします）</p>
      <div className="box is-tall">□ 返事を郵送で希望する　住所と氏名（サイトには載せません）</div>
      <div className="paper-code">
        <QrCode squares={paper.write.squares} label="このサイトで書くページへのQRコード" />
        <p>
          このサイトからも書けます。
          <br />
          {paper.write.url}
        </p>
      </div>
      <div className="stub">
        <p>
          ―― 切り取って、お持ちください ――
          <br />
          {`${paper.ward.name} 困りごと・提案の受付控え`}
        </p>
        <p>
          控え番号 <strong>{code}</strong>
        </p>
        <div className="paper-code">
          <QrCode squares={paper.receipts.squares} label="控え番号で調べるページへのQRコード" />
          <p>
            登録が済むと、この番号で、いまの状況を見られます。
            <br />
            {paper.receipts.url}
            <br />
            {`お問い合わせ ${paper.contact}`}
          </p>
        </div>
      </div>
    </section>
  );
}
