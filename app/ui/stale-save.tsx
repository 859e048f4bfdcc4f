import { useActionData } from "@remix-run/react";
import type { Stored } from "#app/shared/errors.ts";
import { Table } from "./table.tsx";

export const useStored = (): Stored | undefined => (useActionData() as { stored?: Stored } | undefined)?.stored;

/** After a stale save: what another person stored beside what was typed here. */
export function StaleSave() {
  const stored = useStored();
  if (!stored) return null;
  return (
    <Table
      caption="ほかの人が保存した内容との違い"
      heads={["欄", "保存されている内容", "あなたの入力"]}
      rows={stored.differences.map(({ label, stored, typed }) => ({ key: label, cells: [label, stored, typed] }))}
    />
  );
}

/** Which revision a form was opened at; after a stale save, the one just shown. */
export function RevisionField({ revision }: { revision: number }) {
  const stored = useStored();
  return <input type="hidden" name="revision" value={stored?.revision ?? revision} />;
}
