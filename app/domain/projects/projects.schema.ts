import { z } from "zod";
import { choice, id, line, revision, text, wholeNumber, yen } from "../../shared/fields.ts";

export const projectStates = ["planned", "running", "finished", "stopped"] as const;
export const projectWords = { planned: "計画", running: "実施中", finished: "完了", stopped: "中止" } as const;

const content = {
  name: line("事業名", 80),
  description: text("事業の内容", 1000),
  fiscalYear: wholeNumber("年度", 2000, 2100),
  officeId: id("担当課"),
  state: choice("状態", projectStates),
  budget: yen("予算額"),
  spent: yen("決算額").optional(),
};

export const ProjectInput = z.object(content);
export const ReviseProjectInput = z.object({ ...content, revision });
