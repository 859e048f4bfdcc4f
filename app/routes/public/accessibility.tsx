import { Page, Section } from "#app/ui/page.tsx";
import { metaFrom } from "#app/web/meta.ts";

export const meta = metaFrom(() => ({
  title: "ウェブアクセシビリティ",
  description: "このサイトが目標とする等級と、使い方の工夫です。",
}));
export const loader = () => ({});

export default function Accessibility() {
  return (
    <Page title="ウェブアクセシビリティ" crumbs={[{ label: "表紙", href: "/" }]}>
      <Section title="方針">
        <p>
          このサイトは、JIS X 8341-3:2016 の適合レベルAAに準拠することを目標とし、WCAG 2.2 レベルAA
          の達成基準に沿って作っています。対象は、このサイトのすべてのページです。
        </p>
      </Section>
      <Section title="工夫していること">
        <ul className="prose list-disc">
          <li>スクリプトを使わない設定でも、すべての操作ができます。</li>
          <li>キーボードだけで操作できます。文字を200％に大きくしても、幅320ピクセルの画面でも使えます。</li>
          <li>状態は色だけでなく言葉で示します。図には同じ内容の文を添えます。</li>
          <li>会議録と次第は、A4で印刷できます。資料は文章としても読めます。</li>
        </ul>
      </Section>
      <Section title="試験">
        <p>
          自動の検査（axe）を、主なページで開発のたびに行っています。JIS X 8341-3
          附属書に基づく人による試験の結果は、実施した後にここへ載せます。
        </p>
      </Section>
    </Page>
  );
}
