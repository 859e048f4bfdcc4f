/** Knowing a process for certain: its id is reused, its id with its start time is not. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export type ProcessMark = { pid: number; startedAt: string };

export function markOf(pid: number): ProcessMark {
  return { pid, startedAt: startTimeOf(pid) ?? "" };
}

export function isRunning(mark: ProcessMark): boolean {
  const startedAt = startTimeOf(mark.pid);
  return startedAt !== null && startedAt === mark.startedAt;
}

export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return askPs(pid, "command=") ?? "";
  }
}

export async function waitForExit(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    if (startTimeOf(pid) === null) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return startTimeOf(pid) === null;
}

function startTimeOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : (fields[19] ?? null);
  } catch {
    return process.platform === "linux" ? null : askPs(pid, "lstart=");
  }
}

function askPs(pid: number, column: string): string | null {
  try {
    return execFileSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
