/**
 * Every exported function of a folder that takes words, with what to call it with, read off its types: whoever writes
 * a new one has it driven without doing anything. Words become hostile ones, all else the simplest there is.
 */
import path from "node:path";
import ts from "typescript";

/** What an argument is made of; `words` is where the hostile string goes. */
export type Recipe =
  | { kind: "words" }
  | { kind: "value"; value: unknown }
  | { kind: "day" }
  | { kind: "bytes" }
  | { kind: "list"; of: Recipe }
  | { kind: "record"; fields: Record<string, Recipe> }
  | { kind: "map"; key: Recipe; value: Recipe }
  | { kind: "call"; result: Recipe };

export type TextFunction = { file: string; name: string; parameters: Recipe[] };

const deepest = 6;

/** @param files absolute paths of the modules; @returns the functions and, by name, those no call could be made for */
export function textFunctions(files: readonly string[]): { functions: TextFunction[]; unfit: string[] } {
  const root = path.resolve(import.meta.dirname, "../..");
  const config = ts.parseJsonConfigFileContent(
    { extends: path.join(root, "tsconfig.json"), include: [] },
    ts.sys,
    root,
  );
  const program = ts.createProgram([...files], { ...config.options, noEmit: true });
  const checker = program.getTypeChecker();
  const functions: TextFunction[] = [];
  const unfit: string[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    for (const exported of module ? checker.getExportsOfModule(module) : []) {
      const [signature] = checker.getTypeOfSymbol(exported).getCallSignatures();
      if (!signature) continue;
      const recipes = signature.parameters.map((one) => recipeOf(checker, checker.getTypeOfSymbol(one), 0));
      const parameters = recipes.filter((recipe) => recipe !== null);
      if (!recipes.some((recipe) => recipe && hasWords(recipe))) continue;
      const relative = path.relative(root, file);
      if (parameters.length < recipes.length) unfit.push(`${relative} ${exported.name}`);
      else functions.push({ file: relative, name: exported.name, parameters });
    }
  }
  return { functions, unfit };
}

const hasWords = (recipe: Recipe): boolean => JSON.stringify(recipe).includes('"words"');

function recipeOf(checker: ts.TypeChecker, given: ts.Type, depth: number): Recipe | null {
  const type = checker.getNonNullableType(given);
  if (depth > deepest) return null;
  if (type.isUnion()) return recipeOfUnion(checker, type, depth);
  if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: "value", value: type.value };
  if (type.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) return { kind: "words" };
  if (type.flags & ts.TypeFlags.Number) return { kind: "value", value: 20 };
  if (type.flags & ts.TypeFlags.BooleanLike) return { kind: "value", value: checker.typeToString(type) === "true" };
  if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return { kind: "words" };
  if (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Never))
    return { kind: "value", value: null };
  if (type.flags & ts.TypeFlags.TypeParameter) {
    const bound = checker.getBaseConstraintOfType(type);
    return bound && bound !== type ? recipeOf(checker, bound, depth + 1) : { kind: "words" };
  }
  return recipeOfObject(checker, type, depth);
}

/** The member that holds words, if one does; else the first that can be made. */
function recipeOfUnion(checker: ts.TypeChecker, type: ts.UnionType, depth: number): Recipe | null {
  const made = type.types.map((one) => recipeOf(checker, one, depth + 1)).filter((recipe) => recipe !== null);
  return made.find(hasWords) ?? made[0] ?? null;
}

function recipeOfObject(checker: ts.TypeChecker, type: ts.Type, depth: number): Recipe | null {
  const name = type.symbol?.name ?? "";
  if (name === "Date") return { kind: "day" };
  if (name === "Uint8Array" || name === "Buffer") return { kind: "bytes" };
  const inside = checker.getTypeArguments(type as ts.TypeReference);
  const made = () => inside.map((one) => recipeOf(checker, one, depth + 1));
  if (checker.isArrayLikeType(type) || ["Set", "ReadonlySet", "Iterable", "IterableIterator"].includes(name)) {
    const [of] = made();
    if (!of) return null;
    return checker.isArrayLikeType(type) || name.startsWith("Itera")
      ? { kind: "list", of }
      : { kind: "map", key: of, value: { kind: "value", value: "set" } };
  }
  if (name === "Map" || name === "ReadonlyMap") {
    const [key, value] = made();
    return key && value ? { kind: "map", key, value } : null;
  }
  const [call] = type.getCallSignatures();
  if (call) {
    const result = recipeOf(checker, call.getReturnType(), depth + 1);
    return result && { kind: "call", result };
  }
  return recipeOfRecord(checker, type, depth);
}

function recipeOfRecord(checker: ts.TypeChecker, type: ts.Type, depth: number): Recipe | null {
  // What a library or the language declares is not made by hand.
  const declared = type.symbol?.declarations?.[0]?.getSourceFile().fileName ?? "";
  if (type.isClass() || (declared.includes("node_modules") && type.symbol.name !== "__type")) return null;
  const fields: Record<string, Recipe> = {};
  for (const property of checker.getPropertiesOfType(type)) {
    const recipe = recipeOf(checker, checker.getTypeOfSymbol(property), depth + 1);
    if (recipe) fields[property.name] = recipe;
    else if (!(property.flags & ts.SymbolFlags.Optional)) return null;
  }
  const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  const each = index && recipeOf(checker, index, depth + 1);
  if (each) fields.one = each;
  return { kind: "record", fields };
}
