import type { z } from "zod";
import { formerNames } from "../shared/fields.ts";
import { stepsOf } from "./form-names.ts";

/**
 * The fields of a form that its schema knows. What it does not know is left out unread: a page that stayed open across
 * an upgrade, or an extension of somebody's browser, sends more than is asked. What was called otherwise until the last
 * version is taken under its old name where nothing came under the new one.
 */
export function knownFields(form: FormData, schema: z.ZodType): FormData {
  const known = new FormData();
  const renamed = namesNow(schema, new Set(form.keys()));
  for (const [name, value] of form) {
    const steps = stepsOf(name);
    if (!steps) continue;
    const [first = "", ...rest] = steps;
    const now = renamed.get(first) ?? first;
    if (isKnown([schema], [now, ...rest])) known.append(now + name.slice(first.length), value as string);
  }
  return known;
}

/** Old names that came, with the new ones they go under. */
function namesNow(schema: z.ZodType, sent: Set<string>): Map<string, string> {
  const firsts = new Set([...sent].map((name) => stepsOf(name)?.[0] ?? ""));
  const names = new Map<string, string>();
  for (const shape of shapesOf([schema]))
    for (const [now, field] of Object.entries(shape.object ?? {})) {
      const former = formerNames.get(field as z.ZodType)?.name;
      if (former && firsts.has(former) && !firsts.has(now)) names.set(former, now);
    }
  return names;
}

function isKnown(schemas: readonly z.core.$ZodType[], steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return true;
  const inside = shapesOf(schemas).flatMap(({ object, each }) => {
    const field = object && Object.hasOwn(object, step) ? object[step] : undefined;
    return [field, each].filter((one) => one !== undefined);
  });
  // A list may be sent as one name repeated, so that what is in it stands for the list itself.
  return inside.length > 0 && isKnown(inside, rest);
}

type Shape = { object?: Readonly<Record<string, z.core.$ZodType>>; each?: z.core.$ZodType };

/** What a schema is made of, whatever is wrapped around it. */
function shapesOf(schemas: readonly z.core.$ZodType[]): Shape[] {
  return schemas.flatMap((schema): Shape[] => {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    switch (def.type) {
      case "object":
        return [{ object: def.shape }];
      case "array":
        return [{ each: def.element }];
      case "record":
        return [{ each: def.valueType }];
      case "intersection":
        return shapesOf([def.left, def.right]);
      case "union":
        return shapesOf(def.options);
      case "pipe":
        return shapesOf([def.in]);
      case "optional":
      case "nullable":
      case "default":
      case "prefault":
      case "nonoptional":
      case "readonly":
      case "catch":
        return shapesOf([def.innerType]);
      default:
        return [];
    }
  });
}
