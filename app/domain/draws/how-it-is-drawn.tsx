import { Section } from "#app/ui/page.tsx";

type Props = { example: { seed: string; publicWord: string; keys: string[]; order: number[] } };

/** The rule in words, and an example that can be done again by hand. */
export function HowItIsDrawn({ example }: Props) {
  return (
    <Section title="決め方（だれでも確かめられます）">
      <ol className="prose list-decimal">
        <li>申込みを受け付ける前に、種（たね）を決め、その SHA-256 の値だけを公表します。</li>
        <li>申し込んだ人には、受け付けた順に番号が付きます。</li>
        <li>引くときに、立会人が決めた言葉を加えます。種を決めたときには、だれも知らない言葉です。</li>
        <li>種、言葉、番号を1行ずつ並べた文の SHA-256 を、番号ごとに計算します。最後の行の後に改行は入れません。</li>
        <li>区分ごとに、その値の小さい順に当選、続いて補欠とします。</li>
        <li>引いた後に種を公表します。初めに公表した値と合うか、同じ順になるかを、だれでも確かめられます。</li>
      </ol>
      <h3>計算の例</h3>
      <p>
        種が「{example.seed}」、言葉が「{example.publicWord}」、申込みが3人で当選1名・補欠1名のとき、次のとおり番号
        {example.order[0]}が当選、番号{example.order[1]}が補欠です。
      </p>
      <ul className="list">
        {example.keys.map((key, index) => (
          <li key={key} className="break-anywhere">
            番号{index + 1}　<code>{key}</code>
          </li>
        ))}
      </ul>
      <p className="break-anywhere">
        <code>{`printf '${example.seed}\\n${example.publicWord}\\n1' | sha256sum`}</code>
      </p>
    </Section>
  );
}
