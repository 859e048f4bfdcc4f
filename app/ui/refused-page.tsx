import { ErrorSummary } from "./error-summary.tsx";
import { Page } from "./page.tsx";
import { useActForm } from "./use-act-form.ts";

/** For an act pressed on another page: why it was refused, and the way back. */
export function RefusedPage({ title, back }: { title: string; back: { href: string; label: string } }) {
  const { form } = useActForm<Record<string, string>>();
  return (
    <Page title={title} crumbs={[back]}>
      <ErrorSummary form={form} />
      {!form.errors && <p>この操作は、もとの画面から行ってください。</p>}
      <p>
        <a href={back.href}>{back.label}へ戻る</a>
      </p>
    </Page>
  );
}
