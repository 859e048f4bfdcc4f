import { useEffect } from "react";

type Answer = { location?: string; messages?: string[] };

/**
 * Sends a form with files itself, so that a slow line shows how far it is and can be cut off.
 * Nothing without script: the form then posts plainly to its own page.
 */
export function UploadProgress({ formId, action }: { formId: string; action: string }) {
  useEffect(() => {
    const form = document.getElementById(formId) as HTMLFormElement | null;
    if (!form) return;
    const send = (event: SubmitEvent) => {
      const files = form.querySelector<HTMLInputElement>("input[type=file]")?.files;
      if (!files?.length) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      upload(form, action);
    };
    form.addEventListener("submit", send, { capture: true });
    return () => form.removeEventListener("submit", send, { capture: true });
  }, [formId, action]);
  return null;
}

function upload(form: HTMLFormElement, action: string) {
  const box = boxOf(form);
  const request = new XMLHttpRequest();
  const bar = document.createElement("progress");
  const words = document.createElement("p");
  const stop = document.createElement("button");
  box.classList.remove("error-summary");
  words.setAttribute("role", "status");
  stop.type = "button";
  stop.className = "button is-quiet";
  stop.textContent = "送るのをやめる";
  stop.addEventListener("click", () => request.abort());
  bar.max = 100;
  box.replaceChildren(words, bar, stop);
  const buttons = [...form.querySelectorAll<HTMLButtonElement>("button[type=submit]")];
  const say = (text: string) => {
    words.textContent = text;
  };
  const end = (text: string, isRefused = true) => {
    for (const button of buttons) button.disabled = false;
    bar.remove();
    stop.remove();
    say(text);
    if (!isRefused) return;
    box.classList.add("error-summary");
    words.setAttribute("role", "alert");
    words.tabIndex = -1;
    words.focus();
  };
  for (const button of buttons) button.disabled = true;
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    bar.value = Math.round((loaded / total) * 100);
    say(loaded < total ? `送っています（${bar.value}パーセント）` : "確かめています");
  });
  request.addEventListener("load", () => {
    const answer = (request.response ?? {}) as Answer;
    if (answer.location) window.location.assign(answer.location);
    else end(answer.messages?.join(" ") ?? "送れませんでした。もう一度お試しください。");
  });
  request.addEventListener("error", () =>
    end("通信が切れました。ファイルは送られていません。もう一度お試しください。"),
  );
  request.addEventListener("abort", () => end("送るのをやめました。ファイルは送られていません。", false));
  request.responseType = "json";
  request.open("POST", action);
  request.send(new FormData(form));
  say("送っています");
}

function boxOf(form: HTMLFormElement): HTMLElement {
  const found = form.querySelector<HTMLElement>(".upload-progress");
  if (found) return found;
  const box = document.createElement("div");
  box.className = "upload-progress";
  form.append(box);
  return box;
}
