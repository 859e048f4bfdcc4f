import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { LongDay } from "#app/ui/day.tsx";
import { Checks, Select, TextField } from "#app/ui/fields.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { type Crumb, Section } from "#app/ui/page.tsx";
import { useActForm } from "#app/ui/use-act-form.ts";
import { fieldName, type RuleKey, ruleGroups, ruleInWords } from "./rule-keys.ts";
import type { CouncilRules } from "./rules.schema.ts";

type Props = {
  page: {
    name: string;
    level: string;
    inherited: CouncilRules;
    fields: Record<string, string | string[]>;
    versions: { version: number; source: string; validFrom: string }[];
    mayRevise: boolean;
  };
  crumbs: Crumb[];
  back: string;
};

/** A level's rules, field by field: what is left empty is inherited, and says so. */
export function RulesForm({ page, crumbs, back }: Props) {
  const { form, fields } = useActForm<Record<string, string>>(page.fields);
  return (
    <FormPage
      title={`会議のきまり（${page.name}）`}
      form={form as FormMetadata<Record<string, unknown>>}
      button="新しい版として定める"
      isBlocked={!page.mayRevise}
      back={{ href: back, label: "やめる" }}
      crumbs={crumbs}
      intro={<Intro page={page} />}
    >
      <TextField field={of(fields, "source")} label="根拠（条例・規則・要綱と条）" />
      <TextField field={of(fields, "validFrom")} label="効力の始まる日" type="date" width="middle" />
      {ruleGroups.map((group) => (
        <Section key={group.title} title={group.title}>
          {group.keys.map((key) => (
            <RuleField
              key={key.part}
              rule={key}
              field={of(fields, fieldName(key))}
              inherited={page.inherited}
              page={page}
            />
          ))}
        </Section>
      ))}
    </FormPage>
  );
}

const of = (fields: Record<string, unknown>, name: string) => fields[name] as FieldMetadata<string>;

function Intro({ page }: Pick<Props, "page">) {
  return (
    <>
      <p>
        公表済みの会議は、公表したときのきまりのままです。空欄の項目は、
        {page.level === "city" ? "はじめの値" : "上の段（区の標準、市の標準）"}から引き継ぎます。
        {page.mayRevise ? "" : "改められるのは、課長と市の管理者です。"}
      </p>
      {page.versions.length > 0 && (
        <ul className="list">
          {page.versions.map((version) => (
            <li key={version.version}>
              第{version.version}版　{version.source}　<LongDay day={version.validFrom} />
              から
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type FieldProps = { rule: RuleKey; field: FieldMetadata<string>; inherited: CouncilRules; page: Props["page"] };

function RuleField({ rule, field, inherited, page }: FieldProps) {
  const from = `引き継ぐ（${ruleInWords(inherited, rule)}）`;
  if (rule.kind === "several") {
    const checked = page.fields[fieldName(rule)];
    return (
      <Checks
        field={field}
        label={`${rule.label}（印がないときは引き継ぐ: ${ruleInWords(inherited, rule)}）`}
        options={Object.entries(rule.options).map(([value, label]) => ({ value, label }))}
        checked={Array.isArray(checked) ? checked : []}
      />
    );
  }
  if (rule.kind === "choice" || rule.kind === "yes_no") {
    const options = rule.kind === "choice" ? rule.options : { yes: rule.yes, no: rule.no };
    return (
      <Select
        field={field}
        label={rule.label}
        isOptional
        empty={from}
        options={Object.entries(options).map(([value, label]) => ({ value, label }))}
      />
    );
  }
  return (
    <TextField
      field={field}
      label={rule.label}
      isOptional
      hint={`空欄なら${from}`}
      width={rule.kind === "number" ? "short" : "middle"}
      {...(rule.kind === "number" ? { inputMode: "numeric" as const } : {})}
    />
  );
}
